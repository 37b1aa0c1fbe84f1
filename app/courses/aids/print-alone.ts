/** Prints one part of the page, without the rest. */
export function printAlone(part: Element | null): void {
  part?.setAttribute('data-print', 'alone')
  document.documentElement.setAttribute('data-print', 'part')
  window.print()
  document.documentElement.removeAttribute('data-print')
  part?.removeAttribute('data-print')
}

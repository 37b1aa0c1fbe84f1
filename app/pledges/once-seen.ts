/**
 * Tells once when an element has come onto the screen and stayed there for a while. @param settled milliseconds.
 * @returns how to stop waiting.
 */
export function onceSeen<Seen extends Element>(
  element: Seen | null,
  settled: number,
  tell: (element: Seen) => void,
): (() => void) | undefined {
  if (!element || !('IntersectionObserver' in window)) return undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new IntersectionObserver((entries) => {
    clearTimeout(timer)
    if (entries.at(-1)?.isIntersecting !== true) return
    timer = setTimeout(() => {
      observer.disconnect()
      tell(element)
    }, settled)
  })
  observer.observe(element)
  return () => {
    clearTimeout(timer)
    observer.disconnect()
  }
}

import type { Page } from '@playwright/test'

/**
 * Controls of the page that are smaller than a finger needs, in words. As WCAG 2.5.8 has it, a link within a sentence
 * may be as small as its line; a radio button or check box counts together with its label.
 * @param least CSS pixels in both directions.
 */
export function smallTargets(page: Page, least = 44): Promise<Array<string>> {
  return page.evaluate((size) => {
    const found: Array<string> = []
    for (const control of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
      if (!isShown(control) || isWithinSentence(control)) continue
      const { width, height } = targetOf(control).getBoundingClientRect()
      // Half a pixel of rounding is nobody's miss.
      if (width > size - 0.5 && height > size - 0.5) continue
      const name =
        control.getAttribute('aria-label') ?? control.textContent ?? control.getAttribute('name') ?? ''
      found.push(
        `${control.tagName} “${name.trim().slice(0, 30)}” ${Math.round(width)}×${Math.round(height)}`,
      )
    }
    return found

    function isShown(element: Element): boolean {
      if (element.getAttribute('type') === 'hidden' || element.closest('[inert], [aria-hidden="true"]'))
        return false
      const { width, height, bottom } = element.getBoundingClientRect()
      const isDrawn = element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
      // One pixel is how things are kept for ears alone; above the top edge waits what appears with the focus.
      return isDrawn && (isToggle(element) || (width > 1 && height > 1)) && bottom > 0
    }

    function isToggle(element: Element): boolean {
      return element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)
    }

    function targetOf(element: Element): Element {
      if (!(element instanceof HTMLInputElement) || !isToggle(element)) return element
      return element.labels?.[0] ?? element
    }

    function isWithinSentence(element: Element): boolean {
      if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false
      const block = element.closest('p, li, td, dd, figcaption, blockquote, th, div')
      const words = (block?.textContent ?? '').trim().length
      return words > (element.textContent ?? '').trim().length
    }
  }, least)
}

/** By how many pixels the page can be scrolled sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

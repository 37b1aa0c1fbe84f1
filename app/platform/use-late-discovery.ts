import { useEffect } from 'react'

/** What Remix marks so that it asks where they lead. */
const MARK = 'data-discover'
/** Signs that somebody works with the page. */
const USES = ['pointerdown', 'keydown', 'scroll']

/**
 * Lets Remix ask for the routes behind a page's links only when somebody uses the page (decision 0028). It would ask as soon as the
 * page runs, and with the answer React goes through the whole page once more. A link followed before is asked for then. Effects
 * run from the inside out: wherever this is used, it runs before Remix looks for the marks.
 */
export function useLateDiscovery(): void {
  useEffect(() => {
    const marked = [...document.querySelectorAll(`[${MARK}]`)]
    for (const element of marked) element.removeAttribute(MARK)
    const stop = new AbortController()
    function discover(): void {
      stop.abort()
      // Remix notices the marks as they come.
      for (const element of marked) element.setAttribute(MARK, 'true')
    }
    for (const use of USES)
      addEventListener(use, discover, { capture: true, passive: true, signal: stop.signal })
    return () => stop.abort()
  }, [])
}

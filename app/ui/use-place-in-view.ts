import { useLocation } from '@remix-run/react'
import { useEffect, type RefObject } from 'react'

/** Pixels kept free above and below the place: what is fixed there must not cover it. */
const [ABOVE, BELOW] = [16, 120]

/**
 * Scrolls a list of places that is longer than the screen to the one whose page is shown. By its own scroll position: scrolling an
 * element into view would also make it the place from which the Tab key goes on.
 */
export function usePlaceInView(list: RefObject<HTMLElement>): void {
  const { pathname } = useLocation()
  useEffect(() => {
    const place = list.current?.querySelector('[aria-current="page"]')?.getBoundingClientRect()
    const shown = list.current?.getBoundingClientRect()
    if (!list.current || !place || !shown) return
    const [over, under] = [shown.top + ABOVE - place.top, place.bottom + BELOW - shown.bottom]
    if (over > 0) list.current.scrollBy(0, -over)
    else if (under > 0) list.current.scrollBy(0, under)
  }, [list, pathname])
}

import { useLocation } from '@remix-run/react'
import { useEffect, type RefObject } from 'react'

/** Scrolls a list of places that is longer than the screen to the one whose page is shown. */
export function usePlaceInView(list: RefObject<HTMLElement>): void {
  const { pathname } = useLocation()
  useEffect(() => {
    list.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' })
  }, [list, pathname])
}

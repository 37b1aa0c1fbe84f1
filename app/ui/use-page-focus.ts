import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * Moves the focus to the new page after going to another address, as a browser does without scripts: whoever listens
 * hears the page from its start. A focus that is already inside the new page stays where it is.
 */
export function usePageFocus(): void {
  const { pathname, hash } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    const main = document.getElementById('main')
    if (hash === '' && !main?.contains(document.activeElement)) main?.focus({ preventScroll: true })
  }, [pathname, hash])
}

import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** Loads the page's data anew every so many seconds, while the page is in sight. */
export function useRefresh(seconds: number, on: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!on) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate()
    }, seconds * 1000)
    return () => clearInterval(timer)
  }, [seconds, on, revalidate])
}

import { useEffect } from 'react'
import { useNonce } from '#app/platform/nonce.tsx'

/** Set on the document while its sections are laid out as they come into view; lesson.css does the rest. */
const MARK = `if (performance.getEntriesByType('navigation')[0]?.type === 'navigate')
  document.documentElement.dataset.layOut = 'in-view'`

/**
 * Has the sections of a lesson that was just opened laid out when they come near the screen: all of them at once keep a
 * slow phone busy for a third of a second. Not after a reload or a step back, where the place to return to is found by
 * the heights of everything above it.
 */
export function LayOutInView() {
  const nonce = useNonce()
  useEffect(() => {
    return () => {
      delete document.documentElement.dataset.layOut
    }
  }, [])
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: MARK }} />
}

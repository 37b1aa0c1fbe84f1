import { useEffect } from 'react'

/** Puts the focus where the next thing is typed, once the page itself has had it; null leaves it where it is. */
export function useFocusOn(id: string | null): void {
  useEffect(() => {
    if (id === null) return
    const frame = requestAnimationFrame(() => document.getElementById(id)?.focus())
    return () => cancelAnimationFrame(frame)
  }, [id])
}

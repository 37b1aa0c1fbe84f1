import { useEffect, useRef, type RefObject } from 'react'

/** How long typing must rest before it is saved, in milliseconds. */
const REST = 700

/** Saves on every change of a form, and shortly after the last key while text is typed. `form` anew when `key` changes. */
export function useAutoSave(form: RefObject<HTMLFormElement | null>, save: () => void, key: string): void {
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    const element = form.current
    if (!element) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const now = () => {
      clearTimeout(timer)
      // State that a component keeps (hidden inputs of an order) is written into the form with its next render.
      setTimeout(() => latest.current(), 0)
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => latest.current(), REST)
    }
    // A page that is left at once must not take the last change with it.
    const leaving = () => latest.current()
    element.addEventListener('change', now)
    element.addEventListener('input', soon)
    window.addEventListener('pagehide', leaving)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', leaving)
      element.removeEventListener('change', now)
      element.removeEventListener('input', soon)
    }
  }, [form, key])
}

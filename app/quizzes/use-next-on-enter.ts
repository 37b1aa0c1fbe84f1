import { useEffect, type RefObject } from 'react'

/**
 * Enter in one of several blanks of a form leads to the next one, and from the last to the button that goes on, so that it
 * never leaves a question behind that is half answered.
 */
export function useNextOnEnter(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const element = form.current
    if (!element) return undefined
    const onKey = (event: KeyboardEvent) => {
      // While Chinese is put together, Enter takes over the letters that were typed.
      if (event.key !== 'Enter' || event.isComposing) return
      const blanks = [...element.querySelectorAll<HTMLInputElement>('input[type="text"]')]
      const place = blanks.findIndex((blank) => blank === event.target)
      if (place < 0 || blanks.length < 2) return
      event.preventDefault()
      const next = blanks[place + 1] ?? element.querySelector<HTMLButtonElement>('.button-main')
      next?.focus()
    }
    element.addEventListener('keydown', onKey)
    return () => element.removeEventListener('keydown', onKey)
  }, [form])
}

import { useState, type FormEvent } from 'react'

/** Holds a form back while there is no network: the page that it leads to could not come. `isHeld` once it was. */
export function useOnlineSubmit() {
  const [isHeld, setIsHeld] = useState(false)
  function onSubmit(event: FormEvent): void {
    if (navigator.onLine) return
    event.preventDefault()
    setIsHeld(true)
  }
  return { isHeld, onSubmit }
}

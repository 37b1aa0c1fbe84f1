/** Dispatched at the window when a form got no answer from the server. */
const UNANSWERED = 'lianxue-unanswered'

/** `place` is the key of the location that Remix goes to with what was sent. */
export function tellUnanswered(place: string): void {
  window.dispatchEvent(new CustomEvent(UNANSWERED, { detail: place }))
}

/** Calls `told` with that key whenever a form got no answer; returns how to stop that. */
export function onUnanswered(told: (place: string) => void): () => void {
  const listen = (event: Event) => event instanceof CustomEvent && told(event.detail)
  window.addEventListener(UNANSWERED, listen)
  return () => window.removeEventListener(UNANSWERED, listen)
}

/** Dispatched at the window when a form got no answer from the server. */
const UNANSWERED = 'lianxue-unanswered'

export function tellUnanswered(): void {
  window.dispatchEvent(new Event(UNANSWERED))
}

/** Calls `told` whenever a form got no answer; returns how to stop that. */
export function onUnanswered(told: () => void): () => void {
  window.addEventListener(UNANSWERED, told)
  return () => window.removeEventListener(UNANSWERED, told)
}

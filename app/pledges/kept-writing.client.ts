import type { Writing } from './mount-pad.client.ts'

/** Where a signature under way is kept, so that reloading the page loses no stroke; this tab only. */
function keyOf(owner: string): string {
  return `lianxue.writing.${owner}`
}

/** @param owner member and pledge, so that nobody else at the same browser sees it. */
export function keepWriting(owner: string, writing: Writing): void {
  try {
    if (writing.strokes.length === 0) sessionStorage.removeItem(keyOf(owner))
    else sessionStorage.setItem(keyOf(owner), JSON.stringify(writing))
  } catch {
    // Storage may be full or forbidden: the signature is then only kept while the page is open.
  }
}

export function keptWriting(owner: string): Writing {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(owner)) ?? 'null')
    if (isWriting(kept)) return kept
  } catch {
    // As above.
  }
  return { strokes: [], begun: 0 }
}

function isWriting(value: unknown): value is Writing {
  return (
    typeof value === 'object' &&
    value !== null &&
    'begun' in value &&
    typeof value.begun === 'number' &&
    'strokes' in value &&
    Array.isArray(value.strokes) &&
    value.strokes.every(
      (stroke) =>
        Array.isArray(stroke) && stroke.every((point) => Array.isArray(point) && point.length === 4),
    )
  )
}

/** Forgets every signature under way in this tab. */
export function forgetAllWriting(): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(keyOf(''))) sessionStorage.removeItem(key)
  } catch {
    // As above.
  }
}

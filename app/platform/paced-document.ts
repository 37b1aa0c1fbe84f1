import { placeholder } from './document-template.ts'

/** The placeholder at which a document pauses; nothing goes in its place. */
export const PAUSE = 'pause'
/** Pieces of about one length that a long document is sent in: each takes a phone a few milliseconds to lay out. */
const PIECES = 6
/** A main part shorter than this is laid out at once, in characters of markup. */
const LONG = 16_000

/**
 * Marks where a long document may pause while it is sent: between sections of its main part. A browser lays out what has
 * come, and by that shows the first screen and hears the first touch, before it has to lay out the rest.
 */
export function markPauses(document: string): string {
  const [start, end] = [document.indexOf('<main'), document.lastIndexOf('</main>')]
  if (start === -1 || end - start < LONG) return document
  const pieceLength = (end - start) / PIECES
  const pieces: Array<string> = []
  let at = 0
  for (const { index } of document.matchAll(/<(?:section|h2)\b/g)) {
    if (index < start || index > end || index - Math.max(at, start) < pieceLength) continue
    pieces.push(document.slice(at, index))
    at = index
  }
  return [...pieces, document.slice(at)].join(placeholder(PAUSE))
}

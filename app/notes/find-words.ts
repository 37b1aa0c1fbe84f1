/** Where words stand in a text: from, to; null when they are not there any more. */
export type Span = { from: number; to: number }

/** The wanted occurrence of the words; when the text has changed and it is gone, the first. */
export function findWords(text: string, words: string, occurrence: number): Span | null {
  if (words === '') return null
  let at = text.indexOf(words)
  const first = at
  for (let passed = 0; passed < occurrence && at >= 0; passed++) at = text.indexOf(words, at + 1)
  const from = at >= 0 ? at : first
  return from < 0 ? null : { from, to: from + words.length }
}

/** Which occurrence of the words begins at this place of the text, from 0. */
export function occurrenceAt(text: string, words: string, place: number): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0 && at < place; at = text.indexOf(words, at + 1)) count++
  return count
}

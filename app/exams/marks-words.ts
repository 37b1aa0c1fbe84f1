import type { Marks } from './exam.ts'

/** Hundredths of a mark as members read them: 250 → "2.5". */
export function formatMarks(marks: Marks): string {
  return String(marks / 100)
}

/** Reads marks as typed, e.g. "2", "2.5", "２．５"; null when it is no number with at most two decimals. */
export function parseMarks(text: string): Marks | null {
  const match = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(text.normalize('NFKC').trim())
  if (match === null) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

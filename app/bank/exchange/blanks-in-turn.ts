import type { FillQuestion } from '#app/questions/question.ts'

/** Whether the sentence has each blank once and in turn: formats that name blanks by their place can say no other. */
export function blanksInTurn({ stem, blanks }: Pick<FillQuestion, 'stem' | 'blanks'>): boolean {
  const ids = new Set(blanks.map(({ id }) => `［${id}］`))
  const marks = [...stem.matchAll(/［[a-z0-9-]+］/gu)].map(([mark]) => mark).filter((mark) => ids.has(mark))
  return marks.join('') === [...ids].join('')
}

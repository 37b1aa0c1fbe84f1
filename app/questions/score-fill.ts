import { normaliseAnswer, readNumber } from './normalise-answer.ts'
import type { Blank, FillQuestion } from './question.ts'
import { shareOf, type Share } from './score.ts'

/** Each blank is worth the same. */
export function scoreFill(question: FillQuestion, blanks: Readonly<Record<string, string>>): Share {
  const right = question.blanks.filter((blank) => fillsBlank(blank, blanks[blank.id] ?? ''))
  return shareOf(right.length, question.blanks.length)
}

/** Whether the text is one of the accepted forms, or the number asked for in either writing. */
export function fillsBlank(blank: Blank, text: string): boolean {
  const given = normaliseAnswer(text)
  if (given === '') return false
  if (blank.numeric !== undefined && readNumber(text) === blank.numeric) return true
  return blank.accept.some((accepted) => normaliseAnswer(accepted) === given)
}

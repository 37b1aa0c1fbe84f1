import { caseField } from '#app/questions/field-values.ts'
import { publicQuestion, type PublicPlainQuestion } from '#app/questions/public-question.ts'
import type { PlainQuestion, Question } from '#app/questions/question.ts'

/**
 * One place to answer on a sheet of paper: a question, or a part of a case. `prefix` stands before the names of its fields on
 * screen; `lines`: the lines of its rubric with their points, empty where nobody has to mark.
 */
export type AnswerSlot = {
  name: string
  label: string
  question: PublicPlainQuestion
  prefix: string
  lines: Array<{ id: string; points: number }>
}

/** The places to answer of one question of a paper. */
export function slotsOf(number: number, question: Question, seed: string): Array<AnswerSlot> {
  const shown = publicQuestion(question, seed)
  if (shown.type !== 'case' || question.type !== 'case') {
    if (shown.type === 'case' || question.type === 'case') return []
    return [
      { name: `answer-${number}`, label: `${number}`, question: shown, prefix: '', lines: linesOf(question) },
    ]
  }
  return shown.parts.map((part, index) => ({
    name: `answer-${number}-${index + 1}`,
    label: `${number}（${index + 1}）`,
    question: part.question,
    prefix: caseField(part.question.id, ''),
    lines: question.parts
      .filter((one) => one.question.id === part.question.id)
      .flatMap((one) => linesOf(one.question))
      .map(({ id, points }) => ({ id: `${part.question.id}/${id}`, points })),
  }))
}

function linesOf(question: PlainQuestion): AnswerSlot['lines'] {
  return question.type === 'short' ? question.rubric.map(({ id, points }) => ({ id, points })) : []
}

/** The letter of an option by its place, from 0. */
export function letterOf(place: number): string {
  return String.fromCodePoint(65 + place)
}

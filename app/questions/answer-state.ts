import { caseField, CHOICE_FIELD, partField, WRITTEN_FIELD, type FieldValues } from './field-values.ts'
import type { PublicPlainQuestion, PublicQuestion } from './public-question.ts'

/** Whether nothing of a question is answered, some of its parts, or all of them. */
export type AnswerState = 'open' | 'partly' | 'answered'

/** How far a question is answered by what its fields hold; the same on the page that is filled in and on the server. */
export function answerState(question: PublicQuestion, values: FieldValues): AnswerState {
  const names = answerFields(question)
  const filled = names.filter((name) => values[name]?.some((value) => value.trim() !== ''))
  if (filled.length === 0) return 'open'
  return filled.length === names.length ? 'answered' : 'partly'
}

/** The fields that a full answer fills in, by name. */
export function answerFields(question: PublicQuestion): Array<string> {
  if (question.type !== 'case') return plainFields(question)
  return question.parts.flatMap(({ question: part }) =>
    plainFields(part).map((name) => caseField(part.id, name)),
  )
}

function plainFields(question: PublicPlainQuestion): Array<string> {
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'judge':
      return [CHOICE_FIELD]
    case 'short':
      return [WRITTEN_FIELD]
    case 'fill':
      return question.pieces.flatMap((piece) => ('blank' in piece ? [partField('blank', piece.blank)] : []))
    case 'match':
      return question.lefts.map(({ key }) => partField('match', key))
    case 'order':
      return question.items.map(({ key }) => partField('place', key))
    case 'sort':
      return question.items.map(({ key }) => partField('group', key))
  }
}

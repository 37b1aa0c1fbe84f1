import { partSeed, rightKey } from './public-question.ts'
import type { PlainResponse, QuestionResponse } from './question-response.ts'
import type { PlainQuestion, Question } from './question.ts'
import { opaqueKey } from './seeded-random.ts'

/** Values of the fields of a question's form by field name; always arrays, as a form may repeat a name. */
export type FieldValues = Record<string, Array<string>>

/** The fields of single, multiple and judge questions share one name. */
export const CHOICE_FIELD = 'answer'
export const JUDGE_VALUES = { true: 'true', false: 'false' } as const

/** The field of a short answer. */
export const WRITTEN_FIELD = 'written.text'
export const MAX_WRITTEN_LENGTH = 5000

/** What stands before the names of the fields of one part of a case. */
export function caseField(partId: string, name: string): string {
  return `part.${partId}.${name}`
}

/** Field of a part: `blank.b1`, `match.<key>`, `place.<key>`, `group.<key>`. */
export function partField(kind: 'blank' | 'match' | 'place' | 'group', key: string): string {
  return `${kind}.${key}`
}

/** A recorded response as the values of the form that `publicQuestion` with the same seed describes. */
export function fieldValues(
  question: Question,
  seed: string,
  response: QuestionResponse | null,
): FieldValues {
  if (response === null) return {}
  if (question.type !== 'case') return response.type === 'case' ? {} : plainValues(question, seed, response)
  if (response.type !== 'case') return {}
  const inner = partSeed(seed, question.id)
  const values = question.parts.flatMap((part) => {
    const { id } = part.question
    const answer = response.parts[id]
    const own = answer === undefined ? {} : plainValues(part.question, inner, answer)
    return Object.entries(own).map(([name, list]) => [caseField(id, name), list] as const)
  })
  return Object.fromEntries(values)
}

function plainValues(question: PlainQuestion, seed: string, response: PlainResponse): FieldValues {
  const parts = partSeed(seed, question.id)
  switch (response.type) {
    case 'single':
      return { [CHOICE_FIELD]: [opaqueKey(parts, response.choice)] }
    case 'multiple':
      return { [CHOICE_FIELD]: response.choices.map((id) => opaqueKey(parts, id)) }
    case 'judge':
      return { [CHOICE_FIELD]: [response.answer ? JUDGE_VALUES.true : JUDGE_VALUES.false] }
    case 'fill':
      return byPart(
        response.blanks,
        (id) => partField('blank', id),
        (text) => text,
      )
    case 'match':
      return byPart(
        response.pairs,
        (id) => partField('match', opaqueKey(parts, id)),
        (id) => rightValue(question, parts, id),
      )
    case 'order':
      return Object.fromEntries(
        response.items.map((id, place) => [partField('place', opaqueKey(parts, id)), [String(place + 1)]]),
      )
    case 'sort':
      return byPart(
        response.groups,
        (id) => partField('group', opaqueKey(parts, id)),
        (group) => group,
      )
    case 'short':
      return { [WRITTEN_FIELD]: [response.text] }
  }
}

function byPart(
  parts: Readonly<Record<string, string>>,
  field: (id: string) => string,
  value: (text: string) => string,
): FieldValues {
  return Object.fromEntries(Object.entries(parts).map(([id, text]) => [field(id), [value(text)]]))
}

function rightValue(question: Question, parts: string, id: string): string {
  const pair = question.type === 'match' ? question.pairs.find((candidate) => candidate.id === id) : undefined
  return pair ? rightKey(parts, pair.right) : ''
}

import type { CasePart, PlainQuestion } from '#app/questions/question.ts'
import type { DraftQuestion } from '../draft-question.ts'

/** A draft as the values of its form, by field name. */
export type DraftValues = Record<string, string>

/** The types in the order in which the form offers them; a part of a case is of one of these. */
export const PLAIN_TYPES = ['single', 'multiple', 'judge', 'fill', 'match', 'order', 'sort', 'short'] as const
export type PlainType = (typeof PLAIN_TYPES)[number]
export const WRITABLE_TYPES = [...PLAIN_TYPES, 'case'] as const
export type WritableType = (typeof WRITABLE_TYPES)[number]

export function isWritable(type: string): type is WritableType {
  return WRITABLE_TYPES.some((writable) => writable === type)
}

export function isPlain(type: string): type is PlainType {
  return PLAIN_TYPES.some((plain) => plain === type)
}

/** What the names of the fields of a part of a case begin with: `q0.` for the first. */
export function partPrefix(index: number): string {
  return `q${index}.`
}

/** The form as it was filled in when the draft was saved. */
export function draftValues({ question, basis }: DraftQuestion): DraftValues {
  const common = {
    ...{ stem: question.stem, explanation: question.explanation, point: question.point },
    ...{ difficulty: String(question.difficulty), regulation: basis.regulation, article: basis.article },
    year: basis.year === null ? '' : String(basis.year),
  }
  if (question.type !== 'case') return { ...common, ...bodyValues(question) }
  return Object.assign(common, ...question.parts.map(partValues))
}

function partValues({ marks, question }: CasePart, index: number): DraftValues {
  const values = {
    ...{ type: question.type, marks: String(marks), stem: question.stem, point: question.point },
    ...{ explanation: question.explanation, article: question.source.article },
    ...{ difficulty: String(question.difficulty), ...bodyValues(question) },
  }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${partPrefix(index)}${name}`, value]),
  )
}

function bodyValues(question: PlainQuestion): DraftValues {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return rows(question.options, (option) =>
        'right' in option ? { part: option.text, right: 'yes' } : { part: option.text, why: option.why },
      )
    case 'judge':
      return { answer: String(question.answer), 'why.0': question.why }
    case 'fill':
      return {
        stem: question.stem.replace(/［[a-z0-9-]+］/gu, '（ ）'),
        ...rows(question.blanks, ({ accept, why }) => ({ part: accept.join('\n'), why })),
      }
    case 'match':
      return rows(question.pairs, ({ left, right, why }) => ({ part: left, side: right, why }))
    case 'order':
      return rows(question.items, ({ text, why }) => ({ part: text, why }))
    case 'sort': {
      const titles = new Map(question.groups.map(({ id, title }) => [id, title]))
      const items = rows(question.items, ({ text, group, why }) => ({
        part: text,
        side: titles.get(group) ?? '',
        why,
      }))
      return { groups: question.groups.map(({ title }) => title).join('\n'), ...items }
    }
    case 'short':
      return {
        answer: question.answer,
        ...rows(question.rubric, ({ text, points }) => ({ part: text, side: String(points) })),
      }
  }
}

/** `part.0`, `why.0`, `part.1` … */
function rows<Each>(list: ReadonlyArray<Each>, values: (each: Each) => Record<string, string>): DraftValues {
  return Object.fromEntries(
    list.flatMap((each, index) =>
      Object.entries(values(each)).map(([name, value]) => [`${name}.${index}`, value]),
    ),
  )
}

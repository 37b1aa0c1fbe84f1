import type { QuestionType } from '#app/questions/question.ts'
import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import { BANK_STATE_TITLES, type BankState } from './bank-question.ts'

/** What narrows the list of questions; null and empty mean any. Texts are matched exactly, `search` within the words. */
export type BankFilter = {
  state: BankState | null
  type: QuestionType | null
  difficulty: 1 | 2 | 3 | null
  regulation: string
  year: number | null
  article: string
  point: string
  /** Id of the unit that keeps the question. */
  unit: string
  search: string
}

/** Reads a filter from an address; what means nothing there narrows nothing. */
export function readBankFilter(search: URLSearchParams): BankFilter {
  const difficulty = search.get('difficulty')
  const year = Number(search.get('year') ?? '')
  return {
    state: keyOf(BANK_STATE_TITLES, search.get('state')),
    type: keyOf(QUESTION_TYPE_TITLES, search.get('type')),
    difficulty: difficulty === '1' ? 1 : difficulty === '2' ? 2 : difficulty === '3' ? 3 : null,
    regulation: textOf(search, 'regulation'),
    year: Number.isInteger(year) && year > 1900 && year < 2200 ? year : null,
    article: textOf(search, 'article'),
    point: textOf(search, 'point'),
    unit: textOf(search, 'unit'),
    search: textOf(search, 'search'),
  }
}

function textOf(search: URLSearchParams, name: string): string {
  return (search.get(name) ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, 200)
}

function keyOf<Key extends string>(titles: Readonly<Record<Key, string>>, given: string | null): Key | null {
  for (const key in titles) if (key === given) return key
  return null
}

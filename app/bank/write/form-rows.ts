import { MOST_ROWS } from './read-body.ts'
import type { DraftValues, PlainType } from './draft-values.ts'

/** How many options, blanks, pairs, items or lines of a rubric a question may have. */
const MOST: Readonly<Record<Exclude<PlainType, 'judge'>, number>> = {
  ...{ single: 10, multiple: 10, fill: 8, match: 10, order: 10 },
  ...{ sort: MOST_ROWS, short: MOST_ROWS },
}

/** How many blocks of fields a form shows: those filled in and one more, or as many as were asked for. */
export function rowsShown(
  type: Exclude<PlainType, 'judge'>,
  values: DraftValues,
  prefix: string,
): { shown: number; isFull: boolean } {
  const filled = Array.from({ length: MOST_ROWS }, (_, at) => at + 1).filter((count) =>
    ['part', 'side', 'why', 'right'].some((field) => (values[`${prefix}${field}.${count - 1}`] ?? '') !== ''),
  )
  const asked = Number(values[`${prefix}rows`] ?? '0')
  const least = type === 'single' || type === 'multiple' ? 4 : 3
  const wanted = Math.max(least, (filled.at(-1) ?? 0) + 1, Number.isInteger(asked) ? asked : 0)
  const shown = Math.min(wanted, MOST[type])
  return { shown, isFull: shown === MOST[type] }
}

/** The form with one more block of fields (`intent` is `add-row-` and the prefix of its part); null where not asked for. */
export function addRow(values: DraftValues): DraftValues | null {
  const { intent = '', ...typed } = values
  const [, prefix] = /^add-row-((?:q\d\.)?)$/u.exec(intent) ?? []
  if (prefix === undefined) return null
  const shown = Number(typed[`${prefix}rows`] ?? '0')
  return {
    ...typed,
    [`${prefix}rows`]: String((Number.isInteger(shown) ? Math.min(shown, MOST_ROWS) : 0) + 1),
  }
}

import type { Field } from './fields.ts'

/**
 * Something to tell about a row. `refused` keeps the whole row out of the import, `notice` is only told.
 * `row` is the number that the spreadsheet program shows.
 */
export type Finding = { row: number; field: Field | null; severity: 'refused' | 'notice'; sentence: string }

/** What was read from one cell; empty cells have neither value nor finding. */
export type Reading<T> = { value: T | null; refusal?: string; notice?: string }

import type { Day } from '#app/platform/clock.ts'

/** What stands in one cell; an empty cell is null. */
export type Cell =
  | { kind: 'text'; text: string }
  /** `text` as the spreadsheet shows it where that matters (leading zeros by format); `day` if it were a date serial. */
  | { kind: 'number'; text: string; day: Day | null }
  /** A number formatted as a date. */
  | { kind: 'day'; text: string; day: Day }
  /** A formula's error, e.g. `#N/A`. */
  | { kind: 'error'; text: string }

/** A row that is not blank; `number` counts from 1 as the spreadsheet program does. */
export type Row = { number: number; cells: ReadonlyArray<Cell | null> }

export type Sheet = { name: string; hidden: boolean; rows: ReadonlyArray<Row> }

/** A file as tables of cells. `form` says in Chinese how it was understood, e.g. `CSV，GB18030 编码`. */
export type Workbook = { form: string; sheets: ReadonlyArray<Sheet> }

/** Why a file could not be read at all. */
export type FileRefusal =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'unpacks-too-large'
  | 'encrypted'
  | 'old-format'
  | 'binary-format'
  | 'web-page'
  | 'not-a-workbook'
  | 'damaged'
  | 'unknown-encoding'
  | 'no-sheet'

export type ReadWorkbook = { ok: true; workbook: Workbook } | { ok: false; reason: FileRefusal }

export const MAX_FILE_BYTES = 10 * 1024 * 1024
export const MAX_ROWS = 100_000
/** Rosters have a dozen columns; what lies further right is not read. */
export const MAX_COLUMNS = 120

/** The file breaks a rule of its format or of ours; caught in `read-workbook.server.ts`, never seen outside. */
export class UnreadableFile extends Error {
  readonly reason: FileRefusal

  constructor(reason: FileRefusal) {
    super(reason)
    this.reason = reason
  }
}

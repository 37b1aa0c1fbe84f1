import writeExcelFile from 'write-excel-file/node'
import type { ReportColumn } from './report-column.ts'

/** One sheet: its name, its columns and its rows in the order shown. */
export type ReportSheet<Row> = {
  name: string
  columns: ReadonlyArray<ReportColumn<Row>>
  rows: ReadonlyArray<Row>
}

type Cell =
  | { value: string; type: StringConstructor; fontWeight?: 'bold' }
  | { value: number; type: NumberConstructor }
type Sheet = {
  sheet: string
  data: Array<Array<Cell>>
  columns: Array<{ width: number }>
  stickyRowsCount: number
}

/**
 * The sheets as an `.xlsx` file. Text is written as text whatever it begins with: a name such as `=HYPERLINK(…)` is
 * shown, never computed.
 */
export function writeWorkbook(sheets: ReadonlyArray<Sheet>): Promise<Buffer> {
  return writeExcelFile([...sheets]).toBuffer()
}

/** One sheet with its head and cells. Names of sheets hold at most 31 characters and none of `[]:*?/\`. */
export function toSheet<Row>({ name, columns, rows }: ReportSheet<Row>): Sheet {
  const head: Array<Cell> = columns.map(({ title }) => ({
    value: clean(title),
    type: String,
    fontWeight: 'bold',
  }))
  return {
    sheet: name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
    data: [head, ...rows.map((row) => columns.map((column) => toCell(column.value(row))))],
    columns: columns.map(({ title, width }) => ({ width: width ?? Math.max(10, title.length * 2 + 2) })),
    stickyRowsCount: 1,
  }
}

function toCell(value: string | number): Cell {
  return typeof value === 'number' ? { value, type: Number } : { value: clean(value), type: String }
}

/** Control characters have no place in XML: one of them would make the whole file unreadable. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed()
}

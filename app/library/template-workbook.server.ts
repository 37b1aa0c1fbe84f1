import writeExcelFile from 'write-excel-file/node'
import type { Template, TemplatePart } from './library.ts'

type Table = Extract<TemplatePart, { kind: 'table' }>
type Cell = {
  value: string
  type: StringConstructor
  fontWeight?: 'bold'
  borderStyle?: 'thin'
  wrap: boolean
}

/** Whether a form is a table first of all, and so worth a workbook. */
export function isTabular({ parts }: Pick<Template, 'parts'>): boolean {
  return parts.some((part) => part.kind === 'table' && part.rows >= 4)
}

/** The tables of a form as a workbook, one sheet each, fields above the first. */
export function templateWorkbook({ title, parts }: Pick<Template, 'title' | 'parts'>): Promise<Buffer> {
  const fields = parts.flatMap((part) => (part.kind === 'fields' ? part.fields : []))
  const tables = parts.filter((part): part is Table => part.kind === 'table')
  const sheets = tables.map((table, index) => ({
    sheet: table.title.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31),
    data: [
      ...(index === 0 ? [[text(title, true)], ...fields.map((field) => [text(`${field}：`)]), []] : []),
      ...rowsOf(table),
    ],
    columns: table.columns.map((column) => ({ width: Math.max(12, Math.min(30, column.length * 2 + 2)) })),
  }))
  return writeExcelFile(sheets).toBuffer()
}

function rowsOf({ columns, filled, rows }: Table): Array<Array<Cell>> {
  const empty = Array.from({ length: rows }, () => columns.map(() => ''))
  return [
    columns.map((column) => boxed(column, true)),
    ...[...filled, ...empty].map((row) => row.map((cell) => boxed(cell))),
  ]
}

function text(value: string, bold = false): Cell {
  return { value, type: String, wrap: false, ...(bold ? { fontWeight: 'bold' as const } : {}) }
}

function boxed(value: string, bold = false): Cell {
  return { ...text(value, bold), wrap: true, borderStyle: 'thin' }
}

import type { Day } from '#app/platform/clock.ts'
import type { Field } from './fields.ts'
import { findHeader, type Header } from './find-header.ts'
import { readRow } from './read-row.ts'
import type { Column, Roster, RosterChoices } from './roster.ts'
import { settleDuplicates } from './settle-duplicates.ts'
import type { Sheet, Workbook } from './table/table.ts'

/**
 * Finds the roster in a workbook and reads it row by row.
 * Null when the workbook holds no row at all; a roster without 工号 or 姓名 comes back with `missing` set and no rows.
 */
export function readRoster(workbook: Workbook, choices: RosterChoices, today: Day): Roster | null {
  const found = chooseSheet(workbook.sheets, choices)
  if (!found) return null
  const { sheet, index, header } = found
  const columns = applyChoices(header.columns, choices.fields ?? {})
  const missing = (['employeeNumber', 'name'] as const).filter(
    (field) => !columns.some((column) => column.field === field),
  )
  const below = missing.length > 0 ? [] : sheet.rows.filter((row) => row.number > header.row)
  const read = below.map((row) => readRow(row, columns, today))
  const settled = settleDuplicates(read.flatMap((row) => (row.kind === 'person' ? [row.row] : [])))
  const notes = read.flatMap((row) => (row.kind === 'note' ? [{ row: row.row, text: row.text }] : []))
  return {
    sheets: workbook.sheets.map(({ name, rows }, at) => ({
      index: at,
      name,
      rows: rows.length,
      chosen: at === index,
    })),
    headerRow: header.row,
    columns,
    missing,
    rows: settled.rows,
    notes: [...notes, ...settled.repeats].sort((left, right) => left.row - right.row),
  }
}

type FoundSheet = { sheet: Sheet; index: number; header: Header }

/** The sheet whose head names most fields of a roster; among equals the one with most rows; hidden ones come last. */
function chooseSheet(sheets: ReadonlyArray<Sheet>, choices: RosterChoices): FoundSheet | null {
  const found = sheets.flatMap((sheet, index): Array<FoundSheet> => {
    if (choices.sheet !== undefined && choices.sheet !== index) return []
    const header = findHeader(sheet.rows, choices.headerRow)
    return header ? [{ sheet, index, header }] : []
  })
  return found.reduce<FoundSheet | null>(
    (best, next) => (best === null || rank(next) > rank(best) ? next : best),
    null,
  )
}

function rank({ sheet, header }: FoundSheet): number {
  const has = (field: Field) => header.columns.some((column) => column.field === field)
  const complete = has('employeeNumber') && has('name')
  return (complete ? 1e9 : 0) + (sheet.hidden ? 0 : 1e8) + header.fields * 1e6 + sheet.rows.length
}

/** A field chosen for one column is taken from the column that was thought to hold it. */
function applyChoices(
  columns: ReadonlyArray<Column>,
  fields: Readonly<Record<string, Field | null>>,
): Array<Column> {
  const chosen = new Set(Object.values(fields))
  const used = new Set<Field>()
  return columns.map((column) => {
    const choice = fields[String(column.index)]
    const field = choice === undefined ? (chosen.has(column.field) ? null : column.field) : choice
    if (field === null || used.has(field))
      return { ...column, field: null, doubtful: choice === undefined && column.doubtful }
    used.add(field)
    return { ...column, field, doubtful: choice === undefined && column.doubtful }
  })
}

import type { ReactNode } from 'react'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import type { Sort } from '#app/ui/sort-link.ts'
import type { ReportColumn } from './report-column.ts'

type ReportTableProps<Row> = {
  caption: ReactNode
  columns: ReadonlyArray<ReportColumn<Row>>
  rows: ReadonlyArray<Row>
  rowKey: (row: Row) => string
  /** Cells that are more than their text: a link, a status. */
  cells?: Readonly<Record<string, (row: Row) => ReactNode>>
  sort?: Sort | undefined
  empty?: ReactNode
}

/** A report's columns and rows as a table on the page. */
export function ReportTable<Row>({ columns, cells = {}, rows, ...rest }: ReportTableProps<Row>) {
  const shown: Array<Column<Row>> = columns.map(({ key, title, value, sortable }) => ({
    key,
    title,
    sortable,
    cell: cells[key] ?? value,
    numeric: rows.some((row) => typeof value(row) === 'number'),
  }))
  return <DataTable columns={shown} rows={rows} {...rest} />
}

import type { ReactNode } from 'react'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import type { Sort } from '#app/ui/sort-link.ts'
import type { ReportColumn } from './report-column.ts'
import './reports.css'

type ReportTableProps<Row> = {
  caption: string
  columns: ReadonlyArray<ReportColumn<Row>>
  rows: ReadonlyArray<Row>
  rowKey: (row: Row) => string
  /** Cells that are more than their text: a link, a status. */
  cells?: Readonly<Record<string, (row: Row) => ReactNode>>
  sort?: Sort | undefined
  empty?: ReactNode
  /** With more columns than a page holds: scrolls sideways by itself, heads break. */
  wide?: boolean
}

/** A report's columns and rows as a table on the page. */
export function ReportTable<Row>({
  columns,
  cells = {},
  rows,
  wide = false,
  ...rest
}: ReportTableProps<Row>) {
  const shown: Array<Column<Row>> = columns.map((column) => ({
    key: column.key,
    title: column.title,
    sortable: column.sortable,
    cell: cellOf(column, cells[column.key] ?? column.value),
    numeric: column.numeric ?? rows.some((row) => typeof column.value(row) === 'number'),
  }))
  const table = <DataTable columns={shown} rows={rows} {...rest} />
  if (!wide) return table
  return (
    <div className="scroll report-wide" role="region" aria-label={rest.caption} tabIndex={0}>
      {table}
    </div>
  )
}

function cellOf<Row>({ whole }: ReportColumn<Row>, cell: (row: Row) => ReactNode): (row: Row) => ReactNode {
  return whole ? (row) => <span className="keep-whole">{cell(row)}</span> : cell
}

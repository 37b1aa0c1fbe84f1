import { Link, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { sortLink, type Sort } from './sort-link.ts'

/** A column: `title` is its head and, on a phone, the label of its value. */
export type Column<Row> = {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** Set right, in figures of one width. */
  numeric?: boolean | undefined
  /** Its head becomes a link that orders the table by `?sort=key&direction=…`. */
  sortable?: boolean | undefined
}

type DataTableProps<Row> = {
  /** Names the table; always read out, shown unless `captionHidden`. */
  caption: ReactNode
  captionHidden?: boolean | undefined
  /** The first column names the row. */
  columns: ReadonlyArray<Column<Row>>
  rows: ReadonlyArray<Row>
  rowKey: (row: Row) => string
  sort?: Sort | undefined
  /** Stands in place of the rows when there are none, usually an `EmptyState`. */
  empty?: ReactNode
}

// More columns than this do not fit beside the navigation in large type.
const WIDE = 7

/** A semantic table with a head that stays in sight; on a phone each row becomes a labelled card. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, empty } = props
  if (rows.length === 0 && empty) return <>{empty}</>
  const table = <TableItself {...props} />
  if (columns.length <= WIDE) return table
  const label = typeof caption === 'string' ? caption : '表格'
  return (
    <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
      {table}
    </div>
  )
}

function TableItself<Row>({ caption, captionHidden, columns, rows, rowKey, sort }: DataTableProps<Row>) {
  // The roles are written out because the cards' `display: block` takes the table's own meaning away.
  return (
    <table className="table" role="table">
      <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <ColumnHead key={column.key} column={column} sort={sort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} row={row} first={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type HeadProps<Row> = { column: Column<Row>; sort: Sort | undefined }

function ColumnHead<Row>({ column, sort }: HeadProps<Row>) {
  const { search } = useLocation()
  const direction = sort?.key === column.key ? sort.direction : undefined
  const className = `${column.numeric ? 'cell-number ' : ''}${column.sortable ? 'head-sortable' : ''}`.trim()
  return (
    <th scope="col" role="columnheader" aria-sort={direction} className={className || undefined}>
      {column.sortable ? (
        <Link to={sortLink(search, column.key, sort)} preventScrollReset>
          {column.title}
          <SortMark direction={direction} />
        </Link>
      ) : (
        column.title
      )}
    </th>
  )
}

function SortMark({ direction }: { direction: Sort['direction'] | undefined }) {
  return (
    <svg className="sort-mark" viewBox="0 0 8 12" aria-hidden="true" focusable="false">
      {direction === 'descending' ? null : <path d="M4 1 7 5H1Z" fill="currentColor" />}
      {direction === 'ascending' ? null : <path d="M4 11 1 7h6Z" fill="currentColor" />}
    </svg>
  )
}

function Cell<Row>({ column, row, first }: { column: Column<Row>; row: Row; first: boolean }) {
  const className = column.numeric ? 'cell-number number' : undefined
  if (first) {
    return (
      <th scope="row" role="rowheader" className={className}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td role="cell" data-label={column.title} className={className}>
      {column.cell(row)}
    </td>
  )
}

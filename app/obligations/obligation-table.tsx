import { Link } from '@remix-run/react'
import { DataTable } from '#app/ui/data-table.tsx'
import { Status } from '#app/ui/status.tsx'
import type { ListedObligation } from './list-obligations.server.ts'

/** Obligations as their organizers see them. */
export function ObligationTable({
  caption,
  rows,
}: {
  caption: string
  rows: ReadonlyArray<ListedObligation>
}) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'title',
          title: '任务',
          cell: (row) => <Link to={`/organize/obligations/${row.id}`}>{row.title}</Link>,
        },
        { key: 'audience', title: '对象', cell: (row) => row.audience },
        { key: 'deadline', title: '期限', cell: (row) => row.deadline },
        { key: 'basis', title: '依据', cell: (row) => row.basis },
        {
          key: 'met',
          title: '已完成 / 应完成',
          numeric: true,
          cell: (row) => `${row.met} / ${row.required}`,
        },
        { key: 'overdue', title: '逾期', numeric: true, cell: overdueCell },
      ]}
    />
  )
}

function overdueCell(row: ListedObligation) {
  if (row.overdue === 0) return 0
  return (
    <Link to={`/organize/reports?obligation=${row.id}&standing=overdue`}>
      <Status kind="overdue">{row.overdue} 人</Status>
    </Link>
  )
}

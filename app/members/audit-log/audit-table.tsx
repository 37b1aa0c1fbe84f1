import { DataTable, type Column } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { AuditLine } from './find-audit.server.ts'

const COLUMNS: ReadonlyArray<Column<AuditLine>> = [
  { key: 'at', title: '时间', cell: ({ at, atWords }) => <time dateTime={at}>{atWords}</time> },
  { key: 'action', title: '事项', cell: ({ action }) => action },
  { key: 'actor', title: '操作者', cell: ({ actor }) => actor },
  { key: 'subject', title: '对象', cell: ({ subject }) => subject || <span className="muted">—</span> },
  {
    key: 'detail',
    title: '内容',
    cell: ({ detail }) =>
      detail.length > 0 ? (
        <span className="small">{detail.join('；')}</span>
      ) : (
        <span className="muted">—</span>
      ),
  },
]

/** Entries of the audit log, newest first. */
export function AuditTable({ lines }: { lines: ReadonlyArray<AuditLine> }) {
  return (
    <DataTable
      caption="审计日志"
      captionHidden
      columns={COLUMNS}
      rows={lines}
      rowKey={({ id }) => id}
      empty={<EmptyState title="没有符合条件的记录" />}
    />
  )
}

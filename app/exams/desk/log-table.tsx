import { DataTable } from '#app/ui/data-table.tsx'
import type { LogLine } from './find-log.server.ts'
import { LOG_COLUMNS } from './log-columns.ts'

/** What was done to an exam, the newest first. */
export function LogTable({ lines }: { lines: ReadonlyArray<LogLine> }) {
  return (
    <DataTable
      caption="操作记录"
      rows={lines}
      rowKey={({ id }) => id}
      empty={<p>还没有操作记录。</p>}
      columns={LOG_COLUMNS.map(({ key, title, value, whole }) => ({
        ...{ key, title },
        cell: whole ? (row: LogLine) => <span className="nowrap">{value(row)}</span> : value,
      }))}
    />
  )
}

import { formatInstant } from '#app/platform/clock.ts'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { CheckpointLine } from './find-checkpoints.server.ts'

const COLUMNS: ReadonlyArray<Column<CheckpointLine>> = [
  {
    key: 'size',
    title: '签到哪一条',
    cell: ({ size }) => (
      <a href={`/ledger/checkpoints/${size}`} className="line-link number">
        第 {size} 条
      </a>
    ),
  },
  { key: 'signedAt', title: '签名时间', cell: ({ signedAt }) => formatInstant(signedAt) },
  { key: 'root', title: '根哈希', cell: ({ root }) => <code className="ledger-hash">{root}</code> },
  {
    key: 'witnesses',
    title: '见证',
    cell: ({ witnesses }) => (witnesses.length > 0 ? witnesses.join('，') : '无'),
  },
]

/** Signed tree heads; the number of entries leads to the signed text itself. */
export function CheckpointTable({ lines }: { lines: ReadonlyArray<CheckpointLine> }) {
  return (
    <DataTable
      caption="检查点，新的在前"
      columns={COLUMNS}
      rows={lines}
      rowKey={({ size }) => String(size)}
      empty={<EmptyState title="还没有检查点：有记录存证后会出现在这里" />}
    />
  )
}

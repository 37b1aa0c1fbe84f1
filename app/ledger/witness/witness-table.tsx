import type { ReactNode } from 'react'
import { formatInstant } from '#app/platform/clock.ts'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Status } from '#app/ui/status.tsx'
import type { WitnessLine } from './find-witnesses.server.ts'

const COLUMNS: ReadonlyArray<Column<WitnessLine>> = [
  { key: 'name', title: '见证人', cell: ({ name }) => name },
  {
    key: 'state',
    title: '状态',
    cell: ({ withdrawnAt }) =>
      withdrawnAt === null ? (
        <Status kind="met">有效</Status>
      ) : (
        <Status kind="open">{formatInstant(withdrawnAt)} 停用</Status>
      ),
  },
  { key: 'last', title: '最近见证', cell: ({ last }) => <Last last={last} /> },
  {
    key: 'key',
    title: '见证公钥',
    cell: ({ publicKey }) => <code className="ledger-hash">{publicKey}</code>,
  },
]

function Last({ last }: Pick<WitnessLine, 'last'>) {
  if (!last) return <>还没有</>
  return (
    <>
      {formatInstant(last.cosignedAt)}，到<a href={`/ledger/checkpoints/${last.size}`}>第 {last.size} 条</a>
    </>
  )
}

type WitnessTableProps = {
  witnesses: ReadonlyArray<WitnessLine>
  /** What an administrator may do with one. */
  act?: ((witness: WitnessLine) => ReactNode) | undefined
}

/** Those who watch the ledger from elsewhere. */
export function WitnessTable({ witnesses, act }: WitnessTableProps) {
  return (
    <DataTable
      caption={`见证人（${witnesses.length}）`}
      columns={act ? [...COLUMNS, { key: 'act', title: '操作', cell: act }] : COLUMNS}
      rows={witnesses}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="还没有登记见证人">
          没有见证人时，请至少每周打印一次检查点，另存到服务器以外的地方。
        </EmptyState>
      }
    />
  )
}

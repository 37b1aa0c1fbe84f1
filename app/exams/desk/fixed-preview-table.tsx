import { DataTable } from '#app/ui/data-table.tsx'
import { Status } from '#app/ui/status.tsx'
import type { FixedLine } from './preview-fixed.ts'

/** The questions of a fixed paper, for looking them through before they are sealed. */
export function FixedPreviewTable({ lines }: { lines: ReadonlyArray<FixedLine> }) {
  return (
    <DataTable
      caption={`试卷的题目（共 ${lines.length} 题）`}
      rows={lines}
      rowKey={({ ref }) => ref}
      columns={[
        { key: 'stem', title: '题目', cell: ({ stem }) => stem ?? '不知道是哪道题' },
        { key: 'type', title: '题型', cell: ({ type }) => type || '—' },
        { key: 'part', title: '部分', cell: ({ part }) => part },
        { key: 'marks', title: '分值', numeric: true, cell: ({ marks }) => marks },
        {
          key: 'state',
          title: '能否使用',
          cell: ({ problem }) =>
            problem === null ? <Status kind="met">能用</Status> : <Status kind="overdue">{problem}</Status>,
        },
        { key: 'ref', title: '题目编号', cell: ({ ref }) => ref },
      ]}
    />
  )
}

import { Link } from '@remix-run/react'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { KeyedIn } from './find-keyed-in.server.ts'
import { versionWords } from './paper-version.ts'

/** Sheets that have been keyed in, with the way to correct each. */
export function KeyedInTable({ examId, rows }: { examId: string; rows: ReadonlyArray<KeyedIn> }) {
  return (
    <DataTable
      caption="最近录入的答题纸"
      rows={rows}
      rowKey={({ memberId, round }) => `${memberId} ${round}`}
      empty={<EmptyState title="还没有录入答题纸">考完收齐答题纸后，从“录入答题纸”逐份录入。</EmptyState>}
      columns={[
        { key: 'name', title: '姓名', cell: (row) => row.name },
        { key: 'number', title: '工号', cell: (row) => row.employeeNumber },
        { key: 'version', title: '卷别', cell: (row) => versionWords(row.version, row.round) },
        { key: 'answered', title: '已答题数', numeric: true, cell: (row) => row.answered },
        { key: 'by', title: '录入', cell: (row) => `${row.keyedBy}，${row.keyedAt}` },
        {
          key: 'correct',
          title: '更正',
          cell: (row) => (
            <Link
              to={`/organize/exams/${examId}/paper/results?version=${row.version}&number=${encodeURIComponent(row.employeeNumber)}`}
              aria-label={`更正${row.name}的答题纸`}
            >
              更正
            </Link>
          ),
        },
      ]}
    />
  )
}

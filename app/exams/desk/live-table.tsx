import { Link } from '@remix-run/react'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Status } from '#app/ui/status.tsx'
import { candidateWords, NOTHING_SPECIAL } from './candidate-words.ts'
import type { LiveRow } from './find-live.server.ts'
import type { LiveStanding } from './live-words.ts'

type Props = { examId: string; rows: ReadonlyArray<Row> }

/** `isOwn`: the viewer sits this exam too. */
type Row = LiveRow & { standing: LiveStanding; isOwn: boolean }

/** Candidates as they stand now. */
export function LiveTable({ examId, rows }: Props) {
  return (
    <DataTable
      caption="考生"
      rows={rows}
      rowKey={({ memberId }) => memberId}
      empty={<EmptyState title="没有考生">请先在考生名单里添加，或换一个姓名查找。</EmptyState>}
      columns={[
        { key: 'name', title: '姓名', cell: (row) => <Person row={row} /> },
        { key: 'number', title: '工号', cell: (row) => row.employeeNumber },
        { key: 'unit', title: '所在组织', cell: (row) => row.unitName },
        {
          key: 'standing',
          title: '状态',
          cell: ({ standing }) => <Status kind={standing.kind}>{standing.words}</Status>,
        },
        {
          key: 'answered',
          title: '已答',
          numeric: true,
          cell: (row) =>
            row.sittingId === null
              ? '—'
              : `${row.answered} / ${row.asked}${row.waiting > 0 ? `（${row.waiting} 题待送达）` : ''}`,
        },
        {
          key: 'left',
          title: '剩余时间或交卷时间',
          numeric: true,
          cell: ({ standing }) => standing.left || '—',
        },
        {
          key: 'extend',
          title: '延长',
          cell: (row) => <Extend examId={examId} row={row} />,
        },
      ]}
    />
  )
}

/** The name, with what was arranged for this candidate: the invigilator must let them have it. */
function Person({ row }: { row: LiveRow }) {
  const special = candidateWords(row)
  return (
    <>
      {row.name}
      {special === NOTHING_SPECIAL ? null : <span className="exam-special">{special}</span>}
    </>
  )
}

function Extend({ examId, row }: { examId: string; row: Row }) {
  if (row.sittingId === null || row.submittedAt !== null) return '—'
  if (row.isOwn) return '本人的时间请由其他监考人员延长'
  return (
    <Link to={`/organize/exams/${examId}/live/${row.sittingId}`} aria-label={`给${row.name}延长时间`}>
      延长时间
    </Link>
  )
}

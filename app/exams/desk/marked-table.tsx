import { Link } from '@remix-run/react'
import { formatInstant } from '#app/platform/clock.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { formatMarks } from '../marks-words.ts'
import type { MarkedLine } from './find-marked.server.ts'

type Props = {
  examId: string
  total: number
  /** `isOwn`: it is the viewer's own answer, which others correct. */
  rows: ReadonlyArray<MarkedLine & { isOwn: boolean }>
}

/** Answers that persons have marked, each with a link to its points and their correction. */
export function MarkedTable({ examId, total, rows }: Props) {
  const to = ({ sittingId, number }: MarkedLine) => `/organize/exams/${examId}/marking/${sittingId}/${number}`
  return (
    <DataTable
      caption={`已评分（${total} 道）`}
      rows={rows}
      rowKey={({ sittingId, number }) => `${sittingId}-${number}`}
      empty={<EmptyState title="还没有人工评过的回答" />}
      columns={[
        {
          key: 'question',
          title: '题目',
          cell: (row) =>
            `第 ${row.number} 题：${row.stem.length > 30 ? `${row.stem.slice(0, 30)}…` : row.stem}`,
        },
        { key: 'points', title: '要点得分', numeric: true, cell: ({ points }) => points },
        {
          key: 'score',
          title: '得分',
          numeric: true,
          cell: ({ score, maximum }) => `${formatMarks(score)} / ${formatMarks(maximum)}`,
        },
        { key: 'by', title: '评分人', cell: ({ givenBy }) => givenBy },
        {
          key: 'at',
          title: '评分时间',
          cell: ({ givenAt, revision }) =>
            `${formatInstant(givenAt)}${revision > 1 ? `（第 ${revision - 1} 次更正）` : ''}`,
        },
        {
          key: 'open',
          title: '查看或更正',
          cell: (row) =>
            row.isOwn ? (
              '本人的回答请由其他组织员更正'
            ) : (
              <Link to={to(row)} aria-label={`查看或更正第 ${row.number} 题的评分`}>
                查看或更正
              </Link>
            ),
        },
      ]}
    />
  )
}

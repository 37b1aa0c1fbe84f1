import { Link } from '@remix-run/react'
import { formatInstant } from '#app/platform/clock.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import type { MyRound } from './find-my-rounds.server.ts'
import { roundWords } from './round-words.ts'
import { marksWords } from './time-words.ts'

type Props = { examId: string; rounds: ReadonlyArray<MyRound> }

/** The rounds of an exam that its candidate has handed in, each leading to its result and its appeals. */
export function RoundTable({ examId, rounds }: Props) {
  if (rounds.length === 0) return null
  return (
    <DataTable
      caption="各次成绩"
      columns={[
        {
          key: 'round',
          title: '次数',
          cell: ({ round }) => (
            <Link className="line-link" to={`/exams/${examId}/result?round=${round}`}>
              {roundWords(round)}
            </Link>
          ),
        },
        { key: 'submittedAt', title: '交卷时间', cell: ({ submittedAt }) => formatInstant(submittedAt) },
        { key: 'score', title: '成绩', cell: ({ result }) => scoreWords(result) },
        {
          key: 'appeals',
          title: '复核',
          cell: ({ round, result, appeals }) =>
            result ? (
              <Link className="line-link" to={`/exams/${examId}/appeal?round=${round}`}>
                {appealWords(appeals)}
              </Link>
            ) : (
              '—'
            ),
        },
      ]}
      rows={rounds}
      rowKey={({ sittingId }) => sittingId}
    />
  )
}

function scoreWords(result: MyRound['result']): string {
  if (result === null) return '未公布'
  return `${marksWords(result.score)}，${result.outcome === 'passed' ? '合格' : '不合格'}`
}

function appealWords({ open, answered }: MyRound['appeals']): string {
  if (open > 0) return '等待答复'
  return answered > 0 ? '已答复' : '申请复核'
}

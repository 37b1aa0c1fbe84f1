import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findAsked } from '#app/bank/statistics/find-asked.server.ts'
import { findQuizAnswers } from '#app/bank/statistics/find-judged-answers.server.ts'
import { chooseAskedSet, listAskedSets } from '#app/bank/statistics/list-asked-sets.server.ts'
import { statisticsView } from '#app/bank/statistics/statistics-view.ts'
import { findExamAnswers } from '#app/exams/statistics/find-exam-answers.server.ts'
import { database } from '#app/platform/database.server.ts'
import { Card } from '#app/ui/card.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { requireKeeper } from './bank-access.server.ts'

export const meta: MetaFunction = () => [
  { title: '题目统计 · 廉学' },
  { name: 'description', content: '题目的难度和区分度，找出该改的题。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { scopes } = await requireKeeper(args)
  const sets = await listAskedSets(database, scopes)
  const asked = new URL(args.request.url).searchParams.get('of') ?? ''
  const chosen = chooseAskedSet(sets, asked)?.value ?? ''
  const [kind, id = ''] = chosen.split(':')
  const find = kind === 'exam' ? findExamAnswers : findQuizAnswers
  const answers = await find(database, scopes, id)
  const questions = await findAsked(database, [...answers.keys()])
  const options = sets.map(({ value, label, answered }) => ({
    value,
    label: answered ? label : `${label}（还没有人交卷）`,
  }))
  return {
    options,
    chosen,
    anywhere: sets.some(({ answered }) => answered),
    lines: statisticsView(questions, answers),
  }
}

export default function BankStatisticsPage() {
  const { options, chosen, anywhere, lines } = useLoaderData<typeof loader>()
  return (
    <Page
      width="wide"
      title="题目统计"
      lead="从已交卷的答案算出每道题好不好用。只统计题，不统计人；练习会当场给出答案，不计入。"
      crumbs={[{ label: '题库', to: '/organize/bank' }, { label: '题目统计' }]}
    >
      <FilterBar label="选择范围" submit="查看">
        <SelectField name="of" label="统计范围" options={options} defaultValue={chosen} />
      </FilterBar>
      <DataTable
        caption="各题的统计"
        captionHidden
        rows={lines}
        rowKey={(row) => row.ref}
        empty={<NothingYet anywhere={anywhere} />}
        columns={[
          { key: 'stem', title: '题目', cell: (row) => `${row.type}：${row.stem}` },
          {
            key: 'answers',
            title: '作答和用时',
            numeric: true,
            cell: (row) => (row.seconds === '' ? row.answers : `${row.answers} 次，${row.seconds}`),
          },
          { key: 'difficulty', title: '难度系数', numeric: true, cell: (row) => row.difficulty },
          { key: 'discrimination', title: '区分度', numeric: true, cell: (row) => row.discrimination },
          { key: 'correlation', title: '相关', numeric: true, cell: (row) => row.correlation },
          { key: 'options', title: '各选项人次', cell: (row) => row.options },
          { key: 'warnings', title: '提醒', cell: (row) => row.warnings.join('；') || '无' },
        ]}
      />
      <Card title="怎样读这些数" tone="quiet">
        <p>难度系数是平均得分率，越高越容易。</p>
        <p>
          区分度是总分前27%和后27%的得分率之差，低于0.15要看一看，负数多半是答案错了。相关是这道题与同卷其余题的相关系数。
        </p>
        <p>
          作答不到10次不算区分度和用时，不到30次不给提醒。用时是中位数，从同一份答卷的上一次作答算起，纸质答卷没有用时；考试取最近2000份答卷。
        </p>
      </Card>
    </Page>
  )
}

function NothingYet({ anywhere }: { anywhere: boolean }) {
  return (
    <EmptyState title="还没有人交卷">
      <p>
        {anywhere
          ? '有人交了课程测验，或者考试公布了成绩，这里才有统计。上面可以换一个有答卷的范围。'
          : '您管理的范围里，还没有人交过课程测验，也没有公布过考试成绩。有了答卷，这里就有统计。'}
      </p>
    </EmptyState>
  )
}

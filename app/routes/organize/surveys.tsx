import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { dayOf, formatDay, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { findHeldSurveys } from '#app/surveys/find-surveys.server.ts'
import { NAMING_WORDS, STATE_WORDS, surveyState } from '#app/surveys/survey.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '问卷管理 · 廉学' },
  { name: 'description', content: '发出的问卷和各自的回收情况。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:surveys:subtree')
  const today = dayOf(now())
  const surveys = await findHeldSurveys(database, scopesOf(viewer, 'manage:surveys:subtree'))
  return { surveys: surveys.map((survey) => ({ ...survey, state: surveyState(survey, today) })) }
}

export default function HeldSurveys() {
  const { surveys } = useLoaderData<typeof loader>()
  const write = (
    <ButtonLink kind="main" to="/organize/surveys/new">
      新建问卷
    </ButtonLink>
  )
  return (
    <Page
      width="wide"
      title="问卷"
      lead="向一个组织和它的下级征求意见，实名或匿名，结果汇成图表。"
      actions={write}
    >
      <DataTable
        caption="发出的问卷"
        rows={surveys}
        rowKey={({ id }) => id}
        empty={<EmptyState title="还没有发过问卷" action={write} />}
        columns={[
          {
            key: 'title',
            title: '名称',
            cell: (row) => <Link to={`/organize/surveys/${row.id}`}>{row.title}</Link>,
          },
          { key: 'unit', title: '填写的组织', cell: (row) => row.unitName },
          { key: 'naming', title: '方式', cell: (row) => NAMING_WORDS[row.naming] },
          { key: 'state', title: '状态', cell: (row) => STATE_WORDS[row.state] },
          { key: 'closesOn', title: '截止', cell: (row) => formatDay(row.closesOn) },
          {
            key: 'answered',
            title: '已填写',
            numeric: true,
            cell: (row) => `${row.answered} / ${row.asked}`,
          },
        ]}
      />
    </Page>
  )
}

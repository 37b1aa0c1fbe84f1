import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { stageWords } from '#app/exams/desk/desk-exam.ts'
import { findDeskExams } from '#app/exams/desk/find-desk-exams.server.ts'
import { submittedWords } from '#app/exams/desk/submitted-words.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { may, scopesOf } from '#app/members/rights.ts'
import { formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '考试安排 · 廉学' },
  { name: 'description', content: '安排过的考试和它们的进展。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'invigilate:exams:subtree')
  const at = now()
  const exams = await findDeskExams(database, scopesOf(viewer, 'invigilate:exams:subtree'))
  return {
    exams: exams.map((exam) => ({ ...exam, stage: stageWords(exam, at) })),
    mayManage: may(viewer, 'manage:exams:subtree'),
  }
}

export default function ExamsPage() {
  const { exams, mayManage } = useLoaderData<typeof loader>()
  const add = mayManage ? (
    <ButtonLink kind="main" to="/organize/exams/new">
      新建考试
    </ButtonLink>
  ) : null
  return (
    <Page
      width="wide"
      title="考试安排"
      lead="限时的正式考试：组卷、封存、监考、评分、公布和复核。课程测验作为学习任务下发。"
      actions={add}
    >
      <DataTable
        caption="考试"
        rows={exams}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="你负责的组织还没有自己安排的考试" action={add}>
            上级组织安排的考试由上级管理；本组织的人在“考试”里看到和参加。
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            title: '名称',
            cell: (row) => (
              <Link to={`/organize/exams/${row.id}${mayManage ? '' : '/live'}`}>{row.title}</Link>
            ),
          },
          { key: 'unit', title: '组织单位', cell: (row) => row.unitName },
          {
            key: 'opensAt',
            title: '开考时间',
            cell: (row) => formatInstant(row.opensAt),
          },
          { key: 'stage', title: '状态', cell: (row) => row.stage },
          {
            key: 'candidates',
            title: '考生',
            numeric: true,
            cell: (row) => row.candidates,
          },
          {
            key: 'submitted',
            title: '已交卷',
            numeric: true,
            cell: (row) => submittedWords(row.submitted),
          },
        ]}
      />
    </Page>
  )
}

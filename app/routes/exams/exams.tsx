import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ExamList, listedExam } from '#app/exams/exam-list.tsx'
import { findMyExams } from '#app/exams/find-my-exams.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dueItem } from '#app/obligations/due-item.ts'
import { DoneList, DueList } from '#app/obligations/due-list.tsx'
import { findMemberObligations } from '#app/obligations/find-member-obligations.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [
  { title: '考试 · 廉学' },
  { name: 'description', content: '自己要参加的考试和已经出成绩的考试。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { memberId } = requireViewer(args)
  const at = now()
  const today = dayOf(at)
  const exams = (await findMyExams(database, memberId, at)).map(listedExam)
  const { obligations } = await findMemberObligations(database, memberId, today)
  const tests = obligations
    .filter(({ obligation }) => obligation.targetKind === 'quiz')
    .map((duty) => dueItem(duty, today))
  return {
    coming: exams.filter(({ standing }) => standing !== 'released'),
    released: exams.filter(({ standing }) => standing === 'released'),
    due: tests.filter(({ standing }) => standing !== 'met' && standing !== 'exempt'),
    done: tests.filter(({ standing }) => standing === 'met' || standing === 'exempt'),
  }
}

export default function Exams() {
  const { coming, released, due, done } = useLoaderData<typeof loader>()
  const isEmpty = coming.length + released.length + due.length === 0
  return (
    <Page title="考试" lead="要参加的考试、要通过的课程测验，以及成绩。">
      {isEmpty ? (
        <EmptyState
          title="现在没有要参加的考试和测验"
          action={<ButtonLink to="/practice">去练习</ButtonLink>}
        />
      ) : null}
      {coming.length > 0 ? (
        <section>
          <h2>考试</h2>
          <ExamList exams={coming} />
        </section>
      ) : null}
      {due.length > 0 ? (
        <section>
          <h2>待通过的课程测验</h2>
          <DueList items={due} />
        </section>
      ) : null}
      {released.length > 0 ? (
        <section>
          <h2>成绩</h2>
          <ExamList exams={released} />
        </section>
      ) : null}
      {done.length > 0 ? <DoneList items={done} /> : null}
    </Page>
  )
}

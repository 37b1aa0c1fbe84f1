import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dueItem } from '#app/obligations/due-item.ts'
import { DoneList, DueList } from '#app/obligations/due-list.tsx'
import { findMemberObligations } from '#app/obligations/find-member-obligations.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction = () => [{ title: '考试 · 廉学' }]

export async function loader(args: LoaderFunctionArgs) {
  const { memberId } = requireViewer(args)
  const today = dayOf(now())
  const { obligations } = await findMemberObligations(database, memberId, today)
  const tests = obligations
    .filter(({ obligation }) => obligation.targetKind === 'quiz')
    .map((duty) => dueItem(duty, today))
  return {
    due: tests.filter(({ standing }) => standing !== 'met' && standing !== 'exempt'),
    done: tests.filter(({ standing }) => standing === 'met' || standing === 'exempt'),
  }
}

export default function Exams() {
  const { due, done } = useLoaderData<typeof loader>()
  return (
    <Page title="考试" lead="要求你通过的课程测验。限时的正式考试还没有开放。">
      {due.length > 0 ? (
        <section>
          <h2>待通过</h2>
          <DueList items={due} />
        </section>
      ) : (
        <EmptyState title="现在没有要参加的测验" action={<ButtonLink to="/practice">去练习</ButtonLink>} />
      )}
      {done.length > 0 ? <DoneList items={done} /> : null}
    </Page>
  )
}

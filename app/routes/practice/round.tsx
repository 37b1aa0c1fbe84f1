import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCourses } from '#app/courses/list-courses.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { refuse } from '#app/platform/respond.server.ts'
import { REFUSALS } from '#app/quizzes/explain-refusal.ts'
import { reviewAttempt } from '#app/quizzes/review-attempt.ts'
import { reviewedRound } from '#app/quizzes/reviewed-round.server.ts'
import { nextNumber, showAttempt } from '#app/quizzes/show-attempt.ts'
import { submitAttempt } from '#app/quizzes/submit-attempt.server.ts'
import { recordFrom } from '#app/record.server.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { loadAttempt } from '../quizzes/load-attempt.server.ts'
import '#app/questions/question.css'
import '#app/quizzes/quiz.css'

export const meta: MetaFunction = () => [
  { title: '练习结果 · 廉学' },
  { name: 'description', content: '这一轮练习的结果：哪些对、哪些错、为什么。' },
]

export async function loader(args: LoaderFunctionArgs) {
  if (args.context.round) return args.context.round
  const { attempt, bank } = await loadAttempt(args, 'practice')
  if (attempt.submittedAt === null)
    throw redirect(`/practice/${attempt.id}/${nextNumber(showAttempt(attempt, bank))}`)
  return reviewedRound(reviewAttempt(attempt, bank))
}

/** Ends the round; questions not answered stay so. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { attempt } = await loadAttempt(args, 'practice')
  const tools = { record: recordFrom(viewer), database }
  const { memberId } = viewer
  const submitted = await submitAttempt(
    tools,
    listCourses(),
    { memberId, attemptId: attempt.id, read: attempt },
    now(),
  )
  if (submitted === 'too-soon') throw refuse(REFUSALS[submitted].status, REFUSALS[submitted].message)
  return redirect(`/practice/${attempt.id}`)
}

export default function PracticeRound() {
  const { right, cards } = useLoaderData<typeof loader>()
  const rest = cards.length - right
  return (
    <Page title="练习结果" lead={`这一轮${cards.length}题，答对${right}题。`}>
      {rest > 0 ? (
        <Notice title="没有全对的题">已经收进错题本，隔天还会再出现。</Notice>
      ) : (
        <Notice tone="good" title="全部答对" />
      )}
      <p className="row">
        <ButtonLink kind="main" to="/practice">
          再练一轮
        </ButtonLink>
        {rest > 0 ? <ButtonLink to="/practice/mistakes">看错题本</ButtonLink> : null}
      </p>
      <ol className="review-list">
        {cards.map((card, index) => (
          <li key={index} dangerouslySetInnerHTML={{ __html: card }} />
        ))}
      </ol>
    </Page>
  )
}

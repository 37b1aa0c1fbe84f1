import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { refuse } from '#app/platform/respond.server.ts'
import { endRound } from '#app/practice.server.ts'
import { reviewAttempt } from '#app/quizzes/review-attempt.ts'
import { reviewedRound } from '#app/quizzes/reviewed-round.server.ts'
import { nextNumber, showAttempt } from '#app/quizzes/show-attempt.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { loadAttempt } from '../quizzes/load-attempt.server.ts'
import { waitForExam } from '../quizzes/wait-for-exam.server.ts'
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
  await waitForExam(args)
  return reviewedRound(reviewAttempt(attempt, bank))
}

export async function action(args: ActionFunctionArgs) {
  const ended = await endRound(requireViewer(args), args.params.attempt ?? '')
  if (!ended.ok) throw refuse(ended.status, ended.message)
  return redirect(ended.location)
}

export default function PracticeRound() {
  const { right, cards } = useLoaderData<typeof loader>()
  const rest = cards.length - right
  return (
    <Page title="练习结果" lead={`这一轮${cards.length}题，答对${right}题。`}>
      {rest > 0 ? (
        <Notice title="没有全对的题">已经收进错题本，明天起隔几天再出现，几次都答对后移出。</Notice>
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

import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { QuestionReviewCard } from '#app/questions/question-review.tsx'
import { PracticeSheet } from '#app/quizzes/practice-sheet.tsx'
import { reviewAttempt } from '#app/quizzes/review-attempt.ts'
import { nextNumber, showAttempt } from '#app/quizzes/show-attempt.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { loadAttempt, numberOf } from '../quizzes/load-attempt.server.ts'
import { refusedPage, takeAnswerOf } from '../quizzes/receive-answer.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import '#app/quizzes/quiz.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `练习第${data?.number ?? ''}题 · 廉学` },
  { name: 'description', content: '练习一道题，答完马上看讲解和依据。' },
]

/** The question while it is open; once it is answered its explanation, and never that of another. */
export async function loader(args: LoaderFunctionArgs) {
  const { attempt, bank } = await loadAttempt(args, 'practice')
  if (attempt.submittedAt !== null) throw redirect(`/practice/${attempt.id}`)
  const number = numberOf(args, attempt)
  const questions = showAttempt(attempt, bank)
  const shown = questions[number - 1]
  const isAnswered = attempt.answers.has(attempt.questions[number - 1] ?? '')
  return {
    attemptId: attempt.id,
    number,
    count: questions.length,
    done: questions.filter(({ state }) => state !== 'open').length,
    next: questions.some(({ state }) => state === 'open') ? nextNumber(questions) : null,
    shown: isAnswered ? null : (shown ?? null),
    reviewed: isAnswered ? (reviewAttempt(attempt, bank)[number - 1] ?? null) : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const { attempt } = await loadAttempt(args, 'practice')
  const form = await readForm(args.request)
  const number = numberOf(args, attempt)
  form.set('number', String(number))
  return refusedPage(await takeAnswerOf(args, form)) ?? redirect(`/practice/${attempt.id}/${number}`)
}

export default function PracticeQuestion() {
  const { attemptId, number, count, done, next, shown, reviewed } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <Page title="练习" lead={reviewed?.pointTitle}>
      <ProgressBar label="这一轮" done={done} total={count} unit="题" />
      {shown?.question ? (
        <PracticeSheet
          key={`${attemptId}/${number}`}
          attemptId={attemptId}
          number={number}
          count={count}
          shown={shown}
          errors={refused?.errors}
          values={refused?.values}
        />
      ) : null}
      {reviewed?.review ? (
        <QuestionReviewCard review={reviewed.review} heading={`第${number}题`} isNews />
      ) : null}
      {shown && !shown.question ? <p>这道题已经撤下，不计分。</p> : null}
      {shown?.question ? null : <GoOn attemptId={attemptId} next={next} />}
    </Page>
  )
}

function GoOn({ attemptId, next }: { attemptId: string; next: number | null }) {
  if (next !== null)
    return (
      <p>
        <ButtonLink kind="main" to={`/practice/${attemptId}/${next}`}>
          下一题
        </ButtonLink>
      </p>
    )
  return (
    <Form method="post" action={`/practice/${attemptId}`}>
      <Button kind="main">完成这一轮</Button>
    </Form>
  )
}

import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useState, type MouseEvent } from 'react'
import { QuestionReviewCard } from '#app/questions/question-review.tsx'
import { PracticeSheet } from '#app/quizzes/practice-sheet.tsx'
import { usePracticeMove, type PracticeMove } from '#app/quizzes/use-practice-move.ts'
import { REFUSALS } from '#app/quizzes/explain-refusal.ts'
import { reviewAttempt } from '#app/quizzes/review-attempt.ts'
import { nextNumber, showAttempt } from '#app/quizzes/show-attempt.ts'
import { ButtonLink } from '#app/ui/button-link.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { loadAttempt, numberOf } from '../quizzes/load-attempt.server.ts'
import { refusedPage, takeAnswerOf } from '../quizzes/receive-answer.server.ts'
import { mustWait } from '../quizzes/wait-for-exam.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import '#app/quizzes/quiz.css'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `练习第${data?.number ?? ''}题 · 廉学` },
  { name: 'description', content: '练习一道题，答完马上看讲解和依据。' },
]

/**
 * The question while it is open; once it is answered its explanation, and never that of another, nor any while the reader
 * sits an exam. All questions that are open come along, without what is right, so that a round goes on without a network.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { attempt, bank } = await loadAttempt(args, 'practice')
  if (attempt.submittedAt !== null) throw redirect(`/practice/${attempt.id}`)
  const number = numberOf(args, attempt)
  const questions = showAttempt(attempt, bank)
  const open = questions.filter(({ state }) => state === 'open')
  const isAnswered = attempt.answers.has(attempt.questions[number - 1] ?? '')
  const waits = await mustWait(args)
  return {
    attemptId: attempt.id,
    number,
    count: questions.length,
    next: open.length > 0 ? nextNumber(questions) : null,
    open: open.flatMap(({ number: at, question }) => (question ? [{ number: at, question }] : [])),
    reviewed: isAnswered && !waits ? (reviewAttempt(attempt, bank)[number - 1] ?? null) : null,
    waiting: waits ? REFUSALS['sits-exam'].message : null,
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
  const {
    attemptId,
    number: loaded,
    count,
    next,
    open: loadedOpen,
    reviewed,
    waiting,
  } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { number, isMoved, judged, move, settle } = usePracticeMove(`/practice/${attemptId}`, loaded)
  const open = loadedOpen.filter((one) => !judged.includes(one.number))
  const shown = open.find((one) => one.number === number)
  const review = isMoved ? null : reviewed
  return (
    <Page title="练习" lead={review?.pointTitle}>
      <ProgressBar label="这一轮" done={count - open.length} total={count} unit="题" />
      {shown ? (
        <PracticeSheet
          key={`${attemptId}/${number}`}
          attemptId={attemptId}
          number={number}
          count={count}
          question={shown.question}
          open={open.map((one) => one.number)}
          errors={isMoved ? undefined : refused?.errors}
          values={isMoved ? undefined : refused?.values}
          isMoved={isMoved}
          onMove={move}
          onSettled={settle}
        />
      ) : null}
      {review?.review ? <QuestionReviewCard review={review.review} heading={`第${number}题`} isNews /> : null}
      {waiting ? <Notice title={waiting} /> : null}
      {shown || review?.review || waiting ? null : <p>这道题已经撤下，不计分。</p>}
      {shown ? null : <GoOn attemptId={attemptId} next={next} onMove={move} />}
    </Page>
  )
}

type GoOnProps = { attemptId: string; next: number | null; onMove: PracticeMove }

function GoOn({ attemptId, next, onMove }: GoOnProps) {
  const [offline, setOffline] = useState(false)
  function follow(event: MouseEvent, to: number): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onMove(to, [])
  }
  if (next !== null)
    return (
      <p>
        <ButtonLink
          kind="main"
          to={`/practice/${attemptId}/${next}`}
          onClick={(event) => follow(event, next)}
        >
          下一题
        </ButtonLink>
      </p>
    )
  return (
    <Form
      method="post"
      action={`/practice/${attemptId}`}
      onSubmit={(event) => {
        if (navigator.onLine) return
        event.preventDefault()
        setOffline(true)
      }}
    >
      <Button kind="main">完成这一轮</Button>
      <p role="status" className="field-hint">
        {offline ? '没有网络，答案都已送达。网络恢复后再按一次，看这一轮的结果。' : ''}
      </p>
    </Form>
  )
}

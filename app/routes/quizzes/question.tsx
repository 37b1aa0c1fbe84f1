import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findCourse } from '#app/courses/find-course.server.ts'
import { nextNumber, showAttempt } from '#app/quizzes/show-attempt.ts'
import { QuizSheet } from '#app/quizzes/quiz-sheet.tsx'
import { Page } from '#app/ui/page.tsx'
import { loadAttempt, numberOf } from './load-attempt.server.ts'
import { refusedPage, takeAnswerOf } from './receive-answer.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `第${data?.number ?? ''}题 · ${data?.title ?? ''}测验 · 廉学` },
  { name: 'description', content: '课程测验作答：每答一题自动保存，断网时留在本机。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { attempt, bank } = await loadAttempt(args, 'course-quiz')
  const base = `/courses/${attempt.courseId}/quiz/${attempt.id}`
  if (attempt.submittedAt !== null) throw redirect(base)
  const number = numberOf(args, attempt)
  const questions = showAttempt(attempt, bank)
  return {
    base,
    attemptId: attempt.id,
    title: findCourse(attempt.courseId ?? '')?.title ?? '',
    number,
    questions,
  }
}

/** The form without scripts: saves the answer, then goes where the button says. */
export async function action(args: ActionFunctionArgs) {
  const { attempt, bank } = await loadAttempt(args, 'course-quiz')
  const base = `/courses/${attempt.courseId}/quiz/${attempt.id}`
  const form = await readForm(args.request)
  form.set('number', String(numberOf(args, attempt)))
  const refused = refusedPage(await takeAnswerOf(args, form))
  if (refused) return refused
  const go = form.get('go')
  if (go === 'submit') return redirect(`${base}/submit`)
  const next =
    typeof go === 'string' && /^[1-9]\d{0,3}$/u.test(go) ? Number(go) : nextNumber(showAttempt(attempt, bank))
  return redirect(`${base}/${Math.min(next, attempt.questions.length)}`)
}

export default function QuizQuestion() {
  const { base, attemptId, title, number, questions } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <Page title={`${title}测验`}>
      {/* Without scripts each question is a page of its own; a new sitting or number starts the sheet afresh. */}
      <QuizSheet
        key={`${attemptId}/${number}`}
        base={base}
        attemptId={attemptId}
        questions={questions}
        number={number}
        errors={refused?.errors}
        values={refused?.values}
      />
    </Page>
  )
}

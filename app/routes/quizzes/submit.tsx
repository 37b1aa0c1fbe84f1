import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listCourses } from '#app/courses/list-courses.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { REFUSALS } from '#app/quizzes/explain-refusal.ts'
import { showAttempt } from '#app/quizzes/show-attempt.ts'
import { submitAttempt } from '#app/quizzes/submit-attempt.server.ts'
import { HandInForm, NotDone } from '#app/quizzes/hand-in-form.tsx'
import { recordFrom } from '#app/record.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { loadAttempt } from './load-attempt.server.ts'
import { mustWait } from './wait-for-exam.server.ts'
import '#app/quizzes/quiz.css'

export const meta: MetaFunction = () => [
  { title: '检查并交卷 · 廉学' },
  { name: 'description', content: '测验交卷前检查：哪些题已答，哪些还空着。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { attempt, bank } = await loadAttempt(args, 'course-quiz')
  const base = `/courses/${attempt.courseId}/quiz/${attempt.id}`
  if (attempt.submittedAt !== null) throw redirect(base)
  const questions = showAttempt(attempt, bank)
  const numbersOf = (state: string) =>
    questions.filter((question) => question.state === state).map(({ number }) => number)
  return { base, count: questions.length, open: numbersOf('open'), partly: numbersOf('partly') }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { attempt } = await loadAttempt(args, 'course-quiz')
  if (await mustWait(args)) return refused('sits-exam')
  const tools = { record: recordFrom(viewer), database }
  const { memberId } = viewer
  const submitted = await submitAttempt(
    tools,
    listCourses(),
    { memberId, attemptId: attempt.id, read: attempt },
    now(),
  )
  if (submitted === 'too-soon') return refused(submitted)
  return redirect(`/courses/${attempt.courseId}/quiz/${attempt.id}`)
}

function refused(reason: 'sits-exam' | 'too-soon') {
  const { status, message } = REFUSALS[reason]
  return data({ refusal: message }, { status })
}

export default function SubmitQuiz() {
  const { base, count, open, partly } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()?.refusal
  const isComplete = open.length + partly.length === 0
  return (
    <Page title="检查并交卷" lead={`共${count}题，交卷后立即看到成绩和每题讲解。`}>
      {refusal ? (
        <Notice tone="error" title="没有交卷">
          {refusal}
        </Notice>
      ) : null}
      {isComplete ? (
        <Notice tone="good" title="全部题目都已作答" />
      ) : (
        <Notice tone="warning" title="还有题目没有做完">
          <NotDone base={base} open={open} partly={partly} />
        </Notice>
      )}
      <HandInForm base={base} open={open} partly={partly} />
    </Page>
  )
}

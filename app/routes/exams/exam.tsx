import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ExamPage } from '#app/exams/exam-page.tsx'
import { REFUSALS } from '#app/exams/explain-refusal.ts'
import { findMyExams } from '#app/exams/find-my-exams.server.ts'
import { findMyRounds } from '#app/exams/find-my-rounds.server.ts'
import { findSitting } from '#app/exams/find-sitting.server.ts'
import { startSitting } from '#app/exams/start-sitting.server.ts'
import { takeOverSitting } from '#app/exams/take-over-sitting.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { readDisplay, serializeDisplay } from '#app/platform/display.server.ts'
import { readForm, readIntent } from '#app/platform/read-form.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { recordFrom } from '#app/record.server.ts'
import { candidateOf } from './load-sitting.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.exam.title ?? ''} · 廉学` },
  { name: 'description', content: '考试的时间、题数、及格线和规则，从这里进入作答。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { memberId, examId, device } = await candidateOf(args)
  const [exam] = await findMyExams(database, memberId, now(), examId)
  const mine = found(exam, REFUSALS['no-exam'].message)
  const sitting = mine.standing === 'running' ? await findSitting(database, memberId, examId) : null
  return {
    exam: mine,
    now: Date.parse(now()),
    rounds: await findMyRounds(database, memberId, examId),
    running: sitting && {
      sittingId: sitting.id,
      count: sitting.paper.length,
      isHere: sitting.deviceHash === device,
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const { memberId, examId, device } = await candidateOf(args)
  const form = await readForm(args.request)
  const tools = { record: recordFrom(requireViewer(args)), database }
  const done =
    readIntent(form, ['start', 'take-over'], 'act') === 'take-over'
      ? await takeOverSitting(tools, { memberId, examId, device }, now())
      : await startSitting(tools, { memberId, examId, device }, now())
  if (!done.ok) {
    const { status, message } = REFUSALS[done.reason]
    return data({ message }, { status })
  }
  const [exam] = await findMyExams(database, memberId, now(), examId)
  const headers = new Headers()
  // Large type by arrangement is there from the first question on.
  if (exam?.typeSize === 'large')
    headers.set(
      'Set-Cookie',
      serializeDisplay({ ...readDisplay(args.request.headers.get('Cookie')), type: 'large' }),
    )
  return redirect(`/exams/${examId}/sitting`, { headers })
}

export default function Exam() {
  const { exam, running, rounds, now } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()?.message
  return <ExamPage exam={exam} running={running} rounds={rounds} now={now} refusal={refusal} />
}

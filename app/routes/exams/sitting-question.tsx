import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { ExamSheet } from '#app/exams/exam-sheet.tsx'
import { REFUSALS } from '#app/exams/explain-refusal.ts'
import { findWaitingInPause } from '#app/exams/find-waiting-in-pause.server.ts'
import { loadSheet } from '#app/exams/load-sheet.server.ts'
import { sittingReply } from '#app/exams/sitting-reply.ts'
import { nextStamp } from '#app/exams/stamp.server.ts'
import { useKeptPage } from '#app/offline/use-kept-page.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { Page } from '#app/ui/page.tsx'
import { loadRunning } from './load-sitting.server.ts'
import { refusedPage, takeAnswerOf } from './receive-answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `第${data?.number ?? ''}题 · ${data?.title ?? ''} · 廉学` },
  { name: 'description', content: '考试作答：每答一题自动保存，断网时留在本机。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { sitting, examId, device } = await loadRunning(args)
  const number = numberOf(args.params.number, sitting.paper.length)
  const paper = await loadSheet(database, sitting)
  const stampFrom = await nextStamp(database, sitting)
  const { id: sittingId, title } = sitting
  const reply = sittingReply(sitting, device, now())
  return {
    examId,
    sittingId,
    title,
    number,
    ...paper,
    stampFrom,
    reply,
    waiting: reply.isPaused ? await findWaitingInPause(database, sittingId) : [],
  }
}

/** The sheet keeps itself up to date; loading it anew would take the place of what is being typed. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ defaultShouldRevalidate, formAction }) =>
  formAction === undefined && defaultShouldRevalidate

/** The form without scripts: saves the answer, then goes where the button says. */
export async function action(args: ActionFunctionArgs) {
  const { sitting, examId } = await loadRunning(args)
  const form = await readForm(args.request)
  const number = numberOf(args.params.number, sitting.paper.length)
  form.set('number', String(number))
  const refused = refusedPage(await takeAnswerOf(args, form))
  if (refused) return refused
  const go = form.get('go')
  const base = `/exams/${examId}/sitting`
  if (go === 'submit') return redirect(`${base}/submit`)
  const next = typeof go === 'string' && /^[1-9]\d{0,3}$/u.test(go) ? Number(go) : number + 1
  return redirect(`${base}/${Math.min(next, sitting.paper.length)}`)
}

function numberOf(text = '', count: number): number {
  const number = /^[1-9]\d{0,3}$/u.test(text) ? Number(text) : 0
  return found(number >= 1 && number <= count ? number : null, REFUSALS['no-question'].message)
}

export default function ExamQuestion() {
  const { title, ...sheet } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  useKeptPage()
  return (
    <Page title={title}>
      <ExamSheet
        key={`${sheet.sittingId}/${sheet.number}`}
        {...sheet}
        errors={refused?.errors}
        values={refused?.values}
      />
    </Page>
  )
}

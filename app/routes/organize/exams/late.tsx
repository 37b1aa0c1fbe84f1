import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findLate } from '#app/exams/desk/find-late.server.ts'
import { VerdictForm } from '#app/exams/desk/invigilation-form.server.ts'
import { judgeLate } from '#app/exams/desk/judge-late.server.ts'
import { LateItem } from '#app/exams/desk/late-item.tsx'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { requireUninvolved } from '#app/exams/desk/require-uninvolved.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { record } from '#app/record.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `迟到的答案 · ${page?.exam.title ?? '考试'} · 廉学` },
  { name: 'description', content: '截止以后才送达、或在暂停期间填写的答案，逐件判定是否计入。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const rows = await findLate(database, exam.id)
  return {
    exam: { id: exam.id, title: exam.title },
    rows: rows.map((row) => ({ ...row, isOwn: row.memberId === viewer.memberId })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const form = await readForm(args.request)
  const parsed = parseForm(VerdictForm, form)
  const lateId = String(form.get('lateId'))
  await requireUninvolved(database, viewer, exam, { late: lateId })
  if (!parsed.ok) return data({ lateId, errors: parsed.errors }, { status: 400 })
  const by = { memberId: viewer.memberId, at: now() }
  const judged = await judgeLate({ record, database }, exam, parsed.value, by)
  if (judged.ok) return redirect(`/organize/exams/${exam.id}/late`)
  return data({ lateId, errors: { '': '这条答案已经裁定过' } }, { status: 409 })
}

export default function Late() {
  const { exam, rows } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  return (
    <Page
      title="迟到的答案"
      lead="截止前作答、因为断网在截止后才送达的答案，和考试暂停期间填写的答案，由你裁定。裁定和理由写入考生的台账，考生看得到。"
      crumbs={[
        { label: '考试安排', to: '/organize/exams' },
        { label: exam.title, to: `/organize/exams/${exam.id}` },
        { label: '迟到的答案' },
      ]}
    >
      {errors[''] ? <Notice tone="error">{errors['']}</Notice> : null}
      {rows.length === 0 ? <EmptyState title="没有迟到的答案" /> : null}
      {rows.map((late) => (
        <LateItem key={late.id} late={late} errors={answer?.lateId === late.id ? errors : {}} />
      ))}
    </Page>
  )
}

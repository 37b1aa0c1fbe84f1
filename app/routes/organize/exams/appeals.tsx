import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerAppeal } from '#app/exams/appeals/answer-appeal.server.ts'
import { AppealAnswerForm } from '#app/exams/appeals/appeal-form.server.ts'
import { AppealItem } from '#app/exams/appeals/appeal-item.tsx'
import { findAppeals } from '#app/exams/appeals/find-appeals.server.ts'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { requireUninvolved } from '#app/exams/desk/require-uninvolved.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { formValues, parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { record } from '#app/record.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `复核申请 · ${page?.exam.title ?? '考试'} · 廉学` },
  { name: 'description', content: '一场考试收到的复核申请，逐件处理。' },
]

const REFUSALS = {
  'no-appeal': { '': '没有这条复核申请，请重新打开页面' },
  'already-answered': { '': '这条申请已经答复过' },
  unchanged: { marks: '这些题现在就是这个得分，没有可更正的；不需要更正的，请选“维持原成绩”' },
  'no-question': { marks: '试卷里没有这道题，或者分数超过了它的分值' },
} as const

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const appeals = await findAppeals(database, exam.id)
  return {
    exam: { id: exam.id, title: exam.title },
    appeals: appeals.map((appeal) => ({ ...appeal, isOwn: appeal.memberId === viewer.memberId })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  const form = await readForm(args.request)
  const values = formValues(form)
  await requireUninvolved(database, viewer, exam, { appeal: String(form.get('appealId')) })
  const parsed = parseForm(AppealAnswerForm, form)
  if (!parsed.ok) return data({ errors: parsed.errors, values }, { status: 400 })
  const by = { memberId: viewer.memberId, at: now() }
  const answered = await answerAppeal({ record, database }, exam, parsed.value, by)
  if (answered.ok) return redirect(`/organize/exams/${exam.id}/appeals`)
  const errors: Record<string, string> = REFUSALS[answered.reason]
  return data({ errors, values }, { status: 409 })
}

export default function Appeals() {
  const { exam, appeals } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  return (
    <Page
      title="复核申请"
      lead="答复要写明理由，写入申请人的台账。更正成绩会生成新的记录，原来的记录仍在。"
      crumbs={[
        { label: '考试安排', to: '/organize/exams' },
        { label: exam.title, to: `/organize/exams/${exam.id}` },
        { label: '复核申请' },
      ]}
    >
      {errors[''] ? <Notice tone="error">{errors['']}</Notice> : null}
      {appeals.length === 0 ? <EmptyState title="没有复核申请" /> : null}
      {appeals.map((appeal) => {
        const mine = answer?.values.appealId === appeal.id
        return (
          <AppealItem
            key={appeal.id}
            appeal={appeal}
            errors={mine ? errors : {}}
            values={mine ? (answer?.values ?? {}) : {}}
          />
        )
      })}
    </Page>
  )
}

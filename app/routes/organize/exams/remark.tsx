import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { findAskedQuestions } from '#app/exams/desk/find-asked-questions.server.ts'
import { findRemarkEffect } from '#app/exams/desk/find-remark-effect.server.ts'
import { RemarkForm } from '#app/exams/desk/remark-form.server.ts'
import { RemarkPreview } from '#app/exams/desk/remark-preview.tsx'
import { remarkQuestion } from '#app/exams/desk/remark-question.server.ts'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { requireUninvolved } from '#app/exams/desk/require-uninvolved.server.ts'
import { requirePaper } from '#app/exams/paper/require-paper.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { formValues, parseForm } from '#app/platform/parse-form.server.ts'
import { readForm, readIntent } from '#app/platform/read-form.server.ts'
import { record } from '#app/record.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `有误的题重新评分 · ${page?.exam.title ?? '考试'} · 廉学` },
  { name: 'description', content: '更正有误的题，按新的答案重新评分。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  await requireUninvolved(database, viewer, exam, 'marks')
  await requirePaper(database, exam, viewer, { print: 'questions', round: 1 }, now())
  const questions = await findAskedQuestions(database, exam)
  return {
    exam: { id: exam.id, title: exam.title },
    questions: questions.map(({ ref, stem, papers, isVoided }) => ({
      value: ref,
      label: `${isVoided ? '【已认定有误】' : ''}${stem.slice(0, 40)}（${ref}，${papers} 份答卷）`,
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam)
  await requireUninvolved(database, viewer, exam, 'marks')
  const form = await readForm(args.request)
  const values = formValues(form)
  const intent = readIntent(form, ['preview', 'change', 'confirm'])
  if (intent === 'change') return data({ errors: {}, values, effect: null })
  const parsed = parseForm(RemarkForm, form)
  if (!parsed.ok) return data({ errors: parsed.errors, values, effect: null }, { status: 400 })
  const { ref, reason } = parsed.value
  const effect = await findRemarkEffect(database, exam, ref)
  if (effect === null) {
    const errors = { ref: '交上来的答卷里没有这道题，请重新选择' }
    return data({ errors, values, effect }, { status: 409 })
  }
  if (intent === 'preview') return data({ errors: {}, values, effect })
  await remarkQuestion({ record, database }, exam, ref, { memberId: viewer.memberId, at: now(), reason })
  return redirect(`/organize/exams/${exam.id}/results?remarked=yes`)
}

export default function Remark() {
  const { exam, questions } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  const own = `/organize/exams/${exam.id}`
  const text = (name: string) => [answer?.values[name] ?? ''].flat()[0] ?? ''
  const effect = answer?.effect ?? null
  const ref = text('ref')
  return (
    <Page
      title="有误的题重新评分"
      lead="题目有误时，抽到它的人这道题都得满分，以后补考、缓考抽到它的人也一样。成绩有变的人各得一条新的台账记录，写明原因；原来的记录仍在。"
      crumbs={[
        { label: exam.title, to: own },
        { label: '成绩', to: `${own}/results` },
        { label: '重新评分' },
      ]}
    >
      {effect === null ? (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="intent" value="preview" />
          <ErrorSummary errors={errors} />
          <SelectField
            name="ref"
            label="有误的题"
            hint="列出交上来的答卷里有的题"
            options={[{ value: '', label: '请选择' }, ...questions]}
            defaultValue={ref}
            error={errors.ref}
          />
          <TextField
            name="reason"
            label="原因（考生看得到）"
            maxLength={200}
            defaultValue={text('reason')}
            error={errors.reason}
          />
          <Button kind="main">先看影响</Button>
        </Form>
      ) : (
        <RemarkPreview
          question={questions.find(({ value }) => value === ref)?.label ?? ref}
          effect={effect}
          values={{ questionRef: ref, reason: text('reason') }}
        />
      )}
    </Page>
  )
}

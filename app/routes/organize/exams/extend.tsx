import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { findSittingOf } from '#app/exams/desk/find-sitting-of.server.ts'
import { extendSitting } from '#app/exams/desk/invigilate.server.ts'
import { ExtensionForm } from '#app/exams/desk/invigilation-form.server.ts'
import { requireExam } from '#app/exams/desk/require-exam.server.ts'
import { requireUninvolved } from '#app/exams/desk/require-uninvolved.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { formValues, parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { record } from '#app/record.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Page } from '#app/ui/page.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `延长时间 · ${page?.exam.title ?? '考试'} · 廉学` },
  { name: 'description', content: '给一场考试的考生延长作答时间，写明原因。' },
]

async function getSitting(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const exam = await requireExam(database, viewer, args.params.exam, 'invigilate:exams:subtree')
  const sitting = found(
    await findSittingOf(database, exam.id, args.params.sitting ?? ''),
    '这场考试里没有这份答卷',
  )
  await requireUninvolved(database, viewer, exam, { sitting: sitting.id })
  return { viewer, exam, sitting }
}

export async function loader(args: LoaderFunctionArgs) {
  const { exam, sitting } = await getSitting(args)
  return {
    id: newId(),
    exam: { id: exam.id, title: exam.title },
    sitting: {
      id: sitting.id,
      name: sitting.name,
      startedAt: formatInstant(sitting.startedAt),
      deadline: formatInstant(sitting.deadline),
      submitted: sitting.submittedAt !== null,
    },
  }
}

const REFUSALS = {
  'no-sitting': '这场考试里没有这份答卷',
  'already-submitted': '这份答卷已经交了，不能再延长',
  'already-extended': '这一次延长已经提交过，没有再加时间；还要延长，请重新打开这个页面',
} as const

export async function action(args: ActionFunctionArgs) {
  const { viewer, exam, sitting } = await getSitting(args)
  const form = await readForm(args.request)
  form.set('sittingId', sitting.id)
  const parsed = parseForm(ExtensionForm, form)
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 400 })
  const by = { memberId: viewer.memberId, at: now() }
  const extended = await extendSitting({ record, database }, exam, parsed.value, by)
  if (extended.ok) return redirect(`/organize/exams/${exam.id}/live`)
  return data({ errors: { '': REFUSALS[extended.reason] }, values: formValues(form) }, { status: 409 })
}

export default function Extend() {
  const { id, exam, sitting } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Record<string, string> = answer?.errors ?? {}
  const values: Record<string, string | Array<string>> = answer?.values ?? {}
  const field = (name: string) => ({
    name,
    defaultValue: [values[name] ?? ''].flat()[0] ?? '',
    error: errors[name],
  })
  const own = `/organize/exams/${exam.id}`
  return (
    <Page
      title={`给${sitting.name}延长时间`}
      lead="延长和原因写入考生的台账，考生的剩余时间在半分钟内更新。"
      crumbs={[{ label: exam.title, to: own }, { label: '监考', to: `${own}/live` }, { label: '延长时间' }]}
    >
      <ErrorSummary errors={errors} />
      <Facts
        items={[
          { term: '开始', value: sitting.startedAt },
          { term: '截止（不含暂停）', value: sitting.deadline },
        ]}
      />
      {sitting.submitted ? (
        <p>这份答卷已经交了。</p>
      ) : (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="id" value={id} />
          <TextField {...field('minutes')} label="延长几分钟" inputMode="numeric" maxLength={3} />
          <TextField {...field('reason')} label="原因" maxLength={200} />
          <Button kind="main">延长</Button>
        </Form>
      )}
    </Page>
  )
}

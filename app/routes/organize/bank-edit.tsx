import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { findGaps } from '#app/bank/find-gaps.ts'
import { saveDraft } from '#app/bank/save-draft.server.ts'
import { DefaultSubmit } from '#app/bank/write/default-submit.tsx'
import { DraftFields } from '#app/bank/write/draft-fields.tsx'
import { changeParts } from '#app/bank/write/case-parts.ts'
import { addRow } from '#app/bank/write/form-rows.ts'
import { draftValues } from '#app/bank/write/draft-values.ts'
import { readDraft, typedValues } from '#app/bank/write/read-draft.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { refuse } from '#app/platform/respond.server.ts'
import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { requireQuestion } from './bank-access.server.ts'

export const meta: MetaFunction = () => [
  { title: '修改题目 · 廉学' },
  { name: 'description', content: '修改题库里的一道题，改动留有版本。' },
]

const REFUSALS = {
  'in-review': '这道题正在等待复核：写它的人可以在题目页上撤回修改，复核的人可以退回',
  retired: '这道题已经停用，先恢复再修改',
  changed: '刚才有人保存了这道题。请重新打开，看过新的内容再改',
} as const

export async function loader(args: LoaderFunctionArgs) {
  const { question, type } = await requireWritable(args)
  const { newest } = question
  const gaps = newest.status === 'draft' ? findGaps(newest.draft) : []
  return {
    ...{ id: question.id, type, values: draftValues(newest.draft), changedAt: newest.changedAt },
    isInUse: question.approvedVersion !== null,
    gaps: Object.fromEntries(gaps.map(({ field, sentence }) => [field, sentence])),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, question, type } = await requireWritable(args)
  const form = await readForm(args.request)
  const typed = typedValues(form)
  const changed = changeParts(typed) ?? addRow(typed)
  if (changed) return { errors: NO_ERRORS, values: changed }
  const read = readDraft(type, typed)
  if (!read.ok) return data({ errors: read.errors, values: read.values }, { status: 400 })
  const isStale = form.get('changedAt') !== question.newest.changedAt
  const saved = isStale
    ? { ok: false as const, reason: 'changed' as const }
    : await saveDraft(database, viewer.memberId, question, read.draft, now())
  if (saved.ok) return redirect(`/organize/bank/${question.id}`)
  const errors: Record<string, string> = { '': REFUSALS[saved.reason] }
  return data({ errors, values: draftValues(read.draft) }, { status: 409 })
}

const NO_ERRORS: Record<string, string> = {}

async function requireWritable(args: LoaderFunctionArgs) {
  const { viewer, question, mayManage } = await requireQuestion(args)
  const { type } = question.newest.draft.question
  if (!mayManage) throw refuse(403, '这道题归上级组织，只能由它修改')
  return { viewer, question, type }
}

export default function EditBankQuestion() {
  const { id, type, values, changedAt, isInUse, gaps } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page
      title={`修改${QUESTION_TYPE_TITLES[type]}`}
      crumbs={[
        { label: '题库', to: '/organize/bank' },
        { label: '题目', to: `/organize/bank/${id}` },
        { label: '修改' },
      ]}
    >
      {isInUse ? (
        <Notice title="正在使用的文字不会变">
          保存后成为下一个版本，复核批准后才替换；用过旧版本的考试不受影响。
        </Notice>
      ) : null}
      <Form method="post" className="form" noValidate>
        <DefaultSubmit />
        <ErrorSummary errors={answer?.errors} />
        <input type="hidden" name="changedAt" value={answer?.values['changedAt'] ?? changedAt} />
        <DraftFields
          type={type}
          values={answer?.values ?? values}
          errors={answer?.errors ?? gaps}
          action={`/organize/bank/${id}/edit`}
        />
        <Button kind="main">保存草稿</Button>
      </Form>
    </Page>
  )
}

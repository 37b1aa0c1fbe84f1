import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { createQuestions } from '#app/bank/create-questions.server.ts'
import { DefaultSubmit } from '#app/bank/write/default-submit.tsx'
import { DraftFields } from '#app/bank/write/draft-fields.tsx'
import { changeParts } from '#app/bank/write/case-parts.ts'
import { addRow } from '#app/bank/write/form-rows.ts'
import { isWritable, WRITABLE_TYPES } from '#app/bank/write/draft-values.ts'
import { readDraft, typedValues } from '#app/bank/write/read-draft.server.ts'
import { findUnit, findUnitsAbovePartyGroups } from '#app/members/units/find-units.server.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { requireKeeper } from './bank-access.server.ts'

export const meta: MetaFunction = () => [
  { title: '录入一题 · 廉学' },
  { name: 'description', content: '在题库里新出一道题：题干、选项、讲解和依据。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { scopes } = await requireKeeper(args)
  const units = await findUnitsAbovePartyGroups(database, scopes)
  return {
    type: typeOf(args.request),
    units: unitOptions(units),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, scopes } = await requireKeeper(args)
  const form = await readForm(args.request)
  const typed = typedValues(form)
  const changed = changeParts(typed) ?? addRow(typed)
  if (changed) return { errors: NO_ERRORS, values: changed }
  const unitId = form.get('unit')
  const unit = typeof unitId === 'string' ? await findUnit(database, scopes, unitId) : null
  const read = readDraft(typeOf(args.request), typed)
  if (!read.ok || !unit) {
    const noUnit = unit ? NO_ERRORS : { unit: '请选择这道题归哪个组织' }
    return data({ errors: { ...noUnit, ...(read.ok ? {} : read.errors) }, values: typed }, { status: 400 })
  }
  const keeper = { actorId: viewer.memberId, unit, now: now() }
  const [id = ''] = await database.$transaction((transaction) =>
    createQuestions(transaction, keeper, [read.draft], null),
  )
  return redirect(`/organize/bank/${id}`)
}

const NO_ERRORS: Record<string, string> = {}
/** A case begins with one part. */
const FIRST_PART: Record<string, string> = { 'q0.type': 'single' }

function typeOf(request: Request) {
  const type = new URL(request.url).searchParams.get('type') ?? ''
  return isWritable(type) ? type : 'single'
}

export default function NewBankQuestion() {
  const { type, units } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const address = `/organize/bank/new?type=${type}`
  return (
    <Page
      title="录入一题"
      lead="先存成草稿，自己核对后提交，由另一个人复核。"
      crumbs={[{ label: '题库', to: '/organize/bank' }, { label: '录入一题' }]}
    >
      <FilterBar label="选择题型" submit="换题型">
        <SelectField
          name="type"
          label="题型"
          options={WRITABLE_TYPES.map((value) => ({ value, label: QUESTION_TYPE_TITLES[value] }))}
          defaultValue={type}
        />
      </FilterBar>
      <Form method="post" action={address} className="form" noValidate key={type}>
        <DefaultSubmit />
        <ErrorSummary errors={answer?.errors} />
        <SelectField
          name="unit"
          label="归哪个组织"
          hint="这个组织和它的下级组卷时可以用。"
          options={units}
          defaultValue={answer?.values['unit'] ?? units[0]?.value}
          error={answer?.errors['unit']}
        />
        <DraftFields
          type={type}
          values={answer?.values ?? FIRST_PART}
          errors={answer?.errors ?? {}}
          action={address}
        />
        <Button kind="main">保存草稿</Button>
      </Form>
    </Page>
  )
}

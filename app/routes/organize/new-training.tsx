import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { findUnits } from '#app/members/units/find-units.server.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { formValues, parseForm } from '#app/platform/parse-form.server.ts'
import { refuse } from '#app/platform/respond.server.ts'
import { record } from '#app/record.server.ts'
import { findFocus } from '#app/reports/find-overview.server.ts'
import { enterTraining } from '#app/trainings/enter-training.server.ts'
import { ENTRY_REFUSALS } from '#app/trainings/entry-refusals.ts'
import { findAttendable } from '#app/trainings/find-attendable.server.ts'
import { TrainingFields } from '#app/trainings/training-fields.tsx'
import { TrainingForm } from '#app/trainings/training-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { readForm } from '#app/platform/read-form.server.ts'

export const meta: MetaFunction = () => [
  { title: '登记集中学习 · 廉学' },
  { name: 'description', content: '登记一次集中学习的时间、内容、参加人员和学时。' },
]

/** More names than this cannot be ticked on one page: choose a unit further down. */
const MOST_NAMES = 500

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:trainings:subtree')
  const { unit, units } = await chosenUnit(viewer, args.request)
  const found = unit === null ? [] : await findAttendable(database, unit.path, MOST_NAMES + 1)
  const members = found.length > MOST_NAMES ? [] : found
  const today = dayOf(now())
  return {
    id: newId(),
    unit,
    units: unitOptions(units),
    members,
    tooMany: found.length > MOST_NAMES,
    today,
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:trainings:subtree')
  const { unit } = await chosenUnit(viewer, args.request)
  if (unit === null) throw refuse(400, '请先选择一个组织，再登记集中学习')
  await requireRight(viewer, 'manage:trainings:subtree', unit.path)
  const form = await readForm(args.request)
  const parsed = parseForm(TrainingForm, form)
  if (!parsed.ok) return data(parsed, { status: 400 })
  const by = { memberId: viewer.memberId, at: now() }
  const outcome = await enterTraining({ database, record }, unit, parsed.value, by)
  if (outcome.ok) return redirect(`/organize/trainings/${parsed.value.id}`)
  const errors: Record<string, string> = { ...ENTRY_REFUSALS[outcome.reason] }
  return data({ errors, values: formValues(form) }, { status: outcome.reason === 'contradicts' ? 409 : 400 })
}

async function chosenUnit(viewer: Viewer, request: Request) {
  const scopes = scopesOf(viewer, 'manage:trainings:subtree')
  const units = await findUnits(database, scopes)
  return { unit: findFocus(units, scopes, new URL(request.url).searchParams.get('unit')), units }
}

export default function NewTraining() {
  const { id, unit, units, members, tooMany, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? { heldOn: today }
  return (
    <Page
      title="登记集中学习"
      lead="学习结束后登记一次，每位参加人员的台账和学时同时生成。"
      crumbs={[{ label: '集中学习', to: '/organize/trainings' }, { label: '登记集中学习' }]}
    >
      <FilterBar label="选择组织" submit="列出人员">
        <SelectField name="unit" label="组织" options={units} defaultValue={unit?.id ?? ''} />
      </FilterBar>
      {tooMany || unit === null ? (
        <Notice title="请选择下级组织">
          这里的人员太多，请先选择举行学习的党支部或党总支，再勾选参加人员。
        </Notice>
      ) : (
        <Form method="post" className="form" noValidate key={unit.id}>
          <ErrorSummary errors={answer?.errors} />
          <input type="hidden" name="id" value={id} />
          <TrainingFields values={values} errors={answer?.errors ?? {}} members={members} />
          <Button kind="main">登记</Button>
        </Form>
      )}
    </Page>
  )
}

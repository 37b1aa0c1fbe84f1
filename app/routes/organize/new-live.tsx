import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { lastConversion } from '#app/live/find-managed.server.ts'
import { LiveSessionFields } from '#app/live/live-session-fields.tsx'
import { NewLiveSession } from '#app/live/live-session-form.server.ts'
import { readLiveForm } from '#app/live/read-live-form.server.ts'
import { scheduleLiveSession } from '#app/live/schedule-live-session.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { findUnit, findUnits } from '#app/members/units/find-units.server.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { formValues, parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'

export const meta: MetaFunction = () => [
  { title: '安排直播课 · 廉学' },
  { name: 'description', content: '安排一次直播课：主题、时间、链接、对象和资料。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:trainings:subtree')
  const scopes = scopesOf(viewer, 'manage:trainings:subtree')
  const [units, conversion] = await Promise.all([
    findUnits(database, scopes),
    lastConversion(database, scopes),
  ])
  return {
    id: newId(),
    units: unitOptions(units),
    start: { day: dayOf(now()), minutesPerCredit: conversion === null ? '' : String(conversion) },
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:trainings:subtree')
  const form = await readForm(args.request)
  const head = parseForm(NewLiveSession, form)
  const read = await readLiveForm(form)
  if (!head.ok || !read.ok) {
    const errors = { ...(head.ok ? {} : head.errors), ...(read.ok ? {} : read.errors) }
    return data({ errors, values: formValues(form) }, { status: 400 })
  }
  const scopes = scopesOf(viewer, 'manage:trainings:subtree')
  const unit = await findUnit(database, scopes, head.value.unitId)
  if (unit === null) {
    const errors: Record<string, string> = { unitId: '请从列表中选择组织' }
    return data({ errors, values: formValues(form) }, { status: 400 })
  }
  const planned = { id: head.value.id, unit, input: read.input, file: read.file }
  await scheduleLiveSession(database, planned, { memberId: viewer.memberId, at: now() })
  return redirect(`/organize/live/${planned.id}`)
}

export default function NewLiveSessionPage() {
  const { id, units, start } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? start
  const errors: Record<string, string | undefined> = answer?.errors ?? {}
  return (
    <Page
      title="安排直播课"
      lead="直播本身在会议软件里进行，这里管通知、资料、参加登记和回看。"
      crumbs={[{ label: '直播课安排', to: '/organize/live' }, { label: '安排直播课' }]}
    >
      <ErrorSummary errors={answer?.errors} />
      <Form method="post" encType="multipart/form-data" className="form" noValidate>
        <input type="hidden" name="id" value={id} />
        <SelectField
          name="unitId"
          label="在哪个组织"
          hint="包含它的全部下级组织"
          options={[{ value: '', label: '请选择' }, ...units]}
          defaultValue={[answer?.values['unitId'] ?? ''].flat()[0]}
          error={errors['unitId']}
        />
        <LiveSessionFields values={values} errors={errors} fileName={null} />
        <Button kind="main">安排</Button>
      </Form>
    </Page>
  )
}

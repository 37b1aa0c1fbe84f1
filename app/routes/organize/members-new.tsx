import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { addMember } from '#app/members/manage/add-member.server.ts'
import { MemberFields } from '#app/members/manage/member-fields.tsx'
import { NewMemberForm } from '#app/members/manage/member-form.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { findUnit, findUnits } from '#app/members/units/find-units.server.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { formValues, parseForm, type FormErrors } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Page } from '#app/ui/page.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const meta: MetaFunction = () => [
  { title: '新增成员 · 廉学' },
  { name: 'description', content: '新增一名成员，给出第一次登录的办法。' },
]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:members:subtree')
  return { units: unitOptions(await findUnits(database, scopesOf(viewer, 'manage:members:subtree'))) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:members:subtree')
  const form = await readForm(args.request)
  const parsed = parseForm(NewMemberForm, form)
  if (!parsed.ok) return data({ errors: parsed.errors, values: parsed.values }, { status: 400 })
  const refused = (errors: FormErrors, status: number) =>
    data({ errors, values: formValues(form) }, { status })
  const unit = await findUnit(database, scopesOf(viewer, 'manage:members:subtree'), parsed.value.unit)
  if (!unit) return refused({ unit: '请选择你负责范围内的党组织' }, 400)
  const added = await addMember(database, viewer.memberId, unit, parsed.value, now())
  if (!added.ok) return refused({ employeeNumber: '这个工号已经有人使用，请核对' }, 409)
  return redirect(`/organize/members/${added.id}`)
}

export default function NewMember() {
  const { units } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? {}
  const errors: FormErrors = answer?.errors ?? {}
  const text = (name: string) => [values[name] ?? ''].flat()[0] ?? ''
  return (
    <Page title="新增成员" lead="登记后发放一次性重置码，本人凭码设置密码即可登录。">
      <Breadcrumbs items={[{ label: '成员', to: '/organize/members' }, { label: '新增成员' }]} />
      <ErrorSummary errors={errors} />
      <Form method="post" className="form" noValidate>
        <TextField
          name="employeeNumber"
          label="工号"
          hint="登录时使用，登记后不能更改。"
          autoComplete="off"
          defaultValue={text('employeeNumber')}
          error={errors['employeeNumber']}
          required
        />
        <SelectField
          name="unit"
          label="所在党组织"
          options={[{ value: '', label: '请选择' }, ...units]}
          defaultValue={text('unit')}
          error={errors['unit']}
          required
        />
        <MemberFields values={values} errors={errors} />
        <Button kind="main">登记</Button>
      </Form>
    </Page>
  )
}

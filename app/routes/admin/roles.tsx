import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findGrants } from '#app/members/grants/find-grants.server.ts'
import { GrantForm } from '#app/members/grants/grant-form.server.ts'
import { grantRole } from '#app/members/grants/grant-role.server.ts'
import { RolesPage } from '#app/members/grants/roles-page.tsx'
import { withdrawRole } from '#app/members/grants/withdraw-role.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { findUnit, findUnits } from '#app/members/units/find-units.server.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { isId } from '#app/platform/ids.ts'
import { formValues, parseForm, type FormErrors } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'

export const meta: MetaFunction = () => [
  { title: '角色 · 廉学' },
  { name: 'description', content: '组织员、书记、审计员和管理员由谁担任，授予和收回角色。' },
]

/** Roles are given over the whole organization. */
const EVERYWHERE = ['']

export async function loader(args: LoaderFunctionArgs) {
  await requireRight(requireViewer(args), 'manage:roles:all')
  const [grants, units] = await Promise.all([findGrants(database), findUnits(database, EVERYWHERE)])
  return { grants, units: unitOptions(units) }
}

const GRANT_REFUSALS = {
  'no-member': ['employeeNumber', '没有这个工号，请核对'],
  left: ['employeeNumber', '此人已经离开，不能授予角色'],
  'needs-root': ['unit', '管理员和审计员的权限不分范围，请选择最上级党组织'],
} as const

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'manage:roles:all')
  const form = await readForm(args.request)
  const refused = (errors: FormErrors, status = 400) => data({ errors, values: formValues(form) }, { status })
  if (form.get('intent') === 'withdraw') {
    const id = form.get('grant')
    const withdrawn =
      typeof id === 'string' && isId(id) ? await withdrawRole(database, viewer.memberId, id, now()) : null
    if (!withdrawn) return refused({ form: '请重新选择要收回的角色' })
    if (!withdrawn.ok && withdrawn.reason === 'last-admin')
      return refused({ form: '这是最后一位能登录的管理员，请先授予另一人管理员角色' }, 409)
    return redirect('/admin/roles')
  }
  const parsed = parseForm(GrantForm, form)
  if (!parsed.ok) return refused(parsed.errors)
  const unit = await findUnit(database, EVERYWHERE, parsed.value.unit)
  if (!unit) return refused({ unit: '请选择范围' })
  const granted = await grantRole(database, viewer.memberId, { ...parsed.value, unit }, now())
  if (granted.ok) return redirect('/admin/roles')
  const [field, sentence] = GRANT_REFUSALS[granted.reason]
  return refused({ [field]: sentence })
}

export default function Roles() {
  return <RolesPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}

import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { checkPassword } from '#app/auth/check-password.server.ts'
import { readDeviceToken } from '#app/auth/device-cookie.server.ts'
import { eraseRecords } from '#app/erase.server.ts'
import { ErasureForm } from '#app/ledger/erase/erasure-form.server.ts'
import type { ManagedMember } from '#app/members/manage/find-member.server.ts'
import { findMember } from '#app/members/manage/find-member.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { type FormErrors, formValues, parseForm } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { found } from '#app/platform/respond.server.ts'

const REFUSALS = {
  'nothing-chosen': ['entry', '请至少选择一条记录'],
  'unknown-entry': ['entry', '所选记录不是这名成员的，请刷新页面后重新选择'],
  'already-erased': ['entry', '所选记录里有已经销毁的，请刷新页面后重新选择'],
  'not-erasable': ['entry', '销毁记录本身不能销毁'],
} as const

/** The member whose entries are concerned, wherever in the organization. */
export async function erasureMember(id: string | undefined): Promise<ManagedMember> {
  return found(await findMember(database, [''], id ?? ''), '没有这位成员')
}

/** Destroys what was chosen, after the password; every refusal keeps what was typed. */
export async function erasureAction(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'erase:ledger:all')
  const member = await erasureMember(args.params['member'])
  const form = await readForm(args.request)
  const { password: _, ...values } = formValues(form)
  const refused = (errors: FormErrors, status = 400) => data({ errors, values }, { status })
  const parsed = parseForm(ErasureForm, form)
  if (!parsed.ok) return refused(parsed.errors)
  const { entry, identity, basis, reason, password } = parsed.value
  if (reason.includes(member.name) || reason.includes(member.employeeNumber))
    return refused({ reason: '理由会永久保留，请去掉姓名和工号' })
  if (identity && member.leftOn === null) return refused({ identity: '此人仍在组织内，请先标记离开' })
  const { employeeNumber, memberId: actorId, unitName } = viewer
  const { clientAddress } = args.context
  const deviceToken = await readDeviceToken(args.request.headers.get('Cookie'))
  const check = await checkPassword({ employeeNumber, password, clientAddress, deviceToken }, now())
  if (!check.ok)
    return refused({
      password: check.reason === 'wait' ? `请等 ${check.seconds} 秒再试` : '密码不正确，请重新输入',
    })
  const grounds = { basis, reason, by: `${unitName}系统管理员` }
  const order = { memberId: member.id, entryIds: entry, grounds, enteredBy: actorId, identity }
  const erased = await eraseRecords(order, now())
  if (erased.ok) return redirect(`/admin/erasures?done=${erased.clean ? 'clean' : 'open'}`)
  const [field, sentence] = REFUSALS[erased.reason]
  return refused({ [field]: sentence }, erased.reason === 'already-erased' ? 409 : 400)
}

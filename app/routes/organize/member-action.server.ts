import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { issueResetCode } from '#app/auth/reset-code.server.ts'
import { changeMember } from '#app/members/manage/change-member.server.ts'
import { findMember, type ManagedMember } from '#app/members/manage/find-member.server.ts'
import { markLeft } from '#app/members/manage/mark-left.server.ts'
import { mayResetPassword } from '#app/members/manage/may-reset-password.ts'
import type { MemberAnswer } from '#app/members/manage/member-answer.ts'
import { MemberForm } from '#app/members/manage/member-form.server.ts'
import { takeBack } from '#app/members/manage/take-back.server.ts'
import { transferMember } from '#app/members/manage/transfer-member.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { findUnit } from '#app/members/units/find-units.server.ts'
import { dayOf, formatInstant, isDay, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { formValues, parseForm, type FormValues } from '#app/platform/parse-form.server.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { found, refuse } from '#app/platform/respond.server.ts'

const Intent = z.object({
  intent: z.enum(['change', 'transfer', 'leave', 'return', 'code'], { message: '请重新选择要做的事' }),
})

/** Everything that can be done on a member's page, each after its own right over the member's unit. */
export async function memberAction(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:members:subtree')
  const member = found(
    await findMember(database, scopesOf(viewer, 'read:members:subtree'), args.params['member'] ?? ''),
    '没有这位成员，或不在你负责的范围内',
  )
  const form = await readForm(args.request)
  const parsed = parseForm(Intent, form)
  if (!parsed.ok) return refused(parsed.errors, formValues(form))
  const { intent } = parsed.value
  await requireRight(
    viewer,
    intent === 'code' ? 'reset:password:subtree' : 'manage:members:subtree',
    member.unit.path,
  )
  if (intent === 'code') return issueCode(viewer, member)
  if (intent === 'change') return change(viewer, member, form)
  if (intent === 'transfer') return transfer(viewer, member, formValues(form))
  if (intent === 'leave') return leave(viewer, member, formValues(form))
  await takeBack(database, viewer.memberId, member, now())
  return redirect(pageOf(member))
}

async function issueCode(viewer: Viewer, member: ManagedMember) {
  if (member.id === viewer.memberId) return refused({ code: '自己的密码请在“我的”里修改' })
  if (member.leftOn !== null) return refused({ code: '此人已经离开，请先恢复' })
  if (!mayResetPassword(viewer.grants, member.grants))
    throw refuse(403, '此人的角色高于你，请由管理员发放重置码')
  const { code, expiresAt } = await issueResetCode(viewer, member.id, now())
  const answer: MemberAnswer = { errors: {}, values: {}, code: { code, expires: formatInstant(expiresAt) } }
  return data(answer, { headers: { 'Cache-Control': 'no-store' } })
}

async function change(viewer: Viewer, member: ManagedMember, form: FormData) {
  const parsed = parseForm(MemberForm, form)
  if (!parsed.ok) return refused(parsed.errors, parsed.values)
  await changeMember(database, viewer.memberId, member, parsed.value, now())
  return redirect(pageOf(member))
}

async function transfer(viewer: Viewer, member: ManagedMember, values: FormValues) {
  const id = values['unit']
  const unit =
    typeof id === 'string' ? await findUnit(database, scopesOf(viewer, 'manage:members:subtree'), id) : null
  if (!unit) return refused({ unit: '请选择你负责范围内的党组织' }, values)
  await transferMember(database, viewer.memberId, member, unit, now())
  return redirect(pageOf(member))
}

const LEAVE_REFUSALS = {
  oneself: '不能把自己标记为离开',
  'has-roles': '此人还有管理角色，请先由管理员收回角色',
  'already-left': '此人已经标记为离开',
  'in-future': '离开日期不能在将来',
} as const

async function leave(viewer: Viewer, member: ManagedMember, values: FormValues) {
  const day = values['leftOn'] || dayOf(now())
  if (typeof day !== 'string' || !isDay(day) || day < '1921-07-01')
    return refused({ leftOn: '请填写正确的离开日期' }, values)
  const marked = await markLeft(database, viewer.memberId, member, day, now())
  if (!marked.ok) return refused({ leftOn: LEAVE_REFUSALS[marked.reason] }, values)
  return redirect(pageOf(member))
}

function refused(errors: Record<string, string>, values: FormValues = {}) {
  const answer: MemberAnswer = { errors, values, code: null }
  return data(answer, { status: 400 })
}

function pageOf(member: ManagedMember): string {
  return `/organize/members/${member.id}`
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { findAuditOf } from '#app/members/audit-log/find-audit.server.ts'
import { findMember } from '#app/members/manage/find-member.server.ts'
import { mayResetPassword } from '#app/members/manage/may-reset-password.ts'
import { MemberPage } from '#app/members/manage/member-page.tsx'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { may, scopesOf } from '#app/members/rights.ts'
import { findUnits } from '#app/members/units/find-units.server.ts'
import { unitOptions } from '#app/members/units/unit-options.ts'
import { formatInstant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { found } from '#app/platform/respond.server.ts'
import { memberAction } from './member-action.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.member.name ?? '成员'} · 廉学` },
  { name: 'description', content: '一名成员的单位、岗位和账号，可以调动和重置密码。' },
]

const AUDIT_SHOWN = 20

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:members:subtree')
  const member = found(
    await findMember(database, scopesOf(viewer, 'read:members:subtree'), args.params['member'] ?? ''),
    '没有这位成员，或不在你负责的范围内',
  )
  const manage = may(viewer, 'manage:members:subtree', member.unit.path)
  const reset =
    may(viewer, 'reset:password:subtree', member.unit.path) && mayResetPassword(viewer.grants, member.grants)
  const units = manage ? await findUnits(database, scopesOf(viewer, 'manage:members:subtree')) : []
  return {
    member: {
      ...member,
      passwordChangedAt: member.passwordChangedAt && formatInstant(member.passwordChangedAt),
    },
    may: {
      manage,
      reset: reset && member.id !== viewer.memberId && member.leftOn === null,
      oneself: member.id === viewer.memberId,
    },
    units: unitOptions(units),
    history: manage ? await findAuditOf(database, member.id, AUDIT_SHOWN) : [],
  }
}

export const action = memberAction

export default function Member() {
  return <MemberPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}

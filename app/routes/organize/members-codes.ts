import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { issueResetCode } from '#app/auth/reset-code.server.ts'
import { findMembers, type MemberLine } from '#app/members/manage/find-members.server.ts'
import { findResettable } from '#app/members/manage/find-resettable.server.ts'
import { readMemberFilter, readMemberSort } from '#app/members/manage/member-filter.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { dayOf, formatInstant, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment } from '#app/platform/respond.server.ts'
import { toSheet, writeWorkbook } from '#app/reports/write-workbook.server.ts'
import { WORKBOOK } from '#app/platform/workbook-type.ts'

/** As many as one person hands out in a day; the next ones come with the next press of the button. */
const AT_ONCE = 200

type CodeLine = MemberLine & { code: string; expires: string }

/** One-time codes for the members of the filter who have no password yet, as a workbook that exists only in this answer. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'reset:password:subtree')
  const search = new URL(args.request.url).searchParams
  const filter = { ...readMemberFilter(search), state: 'without-password' as const }
  const query = { scopes: scopesOf(viewer, 'reset:password:subtree'), filter, sort: readMemberSort(search) }
  const { lines } = await findMembers(database, { ...query, skip: 0, take: AT_ONCE })
  const allowed = await findResettable(database, viewer, lines)
  const issued: Array<CodeLine> = []
  for (const line of allowed) {
    const { code, expiresAt } = await issueResetCode(viewer, line.id, now())
    issued.push({ ...line, code, expires: formatInstant(expiresAt) })
  }
  const file = await writeWorkbook([
    toSheet({
      name: '一次性重置码',
      columns: [
        { key: 'unit', title: '所在党组织', width: 28, value: ({ unitName }) => unitName },
        { key: 'employeeNumber', title: '工号', width: 14, value: ({ employeeNumber }) => employeeNumber },
        { key: 'name', title: '姓名', width: 14, value: ({ name }) => name },
        { key: 'code', title: '一次性重置码', width: 16, value: ({ code }) => code },
        { key: 'expires', title: '有效期至', width: 22, value: ({ expires }) => expires },
      ],
      rows: issued,
    }),
  ])
  return new Response(new Uint8Array(file), {
    headers: attachment(`一次性重置码 ${dayOf(now())}.xlsx`, WORKBOOK),
  })
}

export function loader() {
  return redirect('/organize/members?state=without-password')
}

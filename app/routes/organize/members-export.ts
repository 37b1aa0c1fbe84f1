import type { LoaderFunctionArgs } from '@remix-run/node'
import { findMembers, type MemberLine } from '#app/members/manage/find-members.server.ts'
import { readMemberFilter, readMemberSort } from '#app/members/manage/member-filter.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment } from '#app/platform/respond.server.ts'
import type { ReportColumn } from '#app/reports/report-column.ts'
import { toSheet, writeWorkbook } from '#app/reports/write-workbook.server.ts'
import { WORKBOOK } from '#app/platform/workbook-type.ts'

/** Heads are those that the import reads, so that an exported list can be corrected and imported again. */
const COLUMNS: ReadonlyArray<ReportColumn<MemberLine>> = [
  { key: 'employeeNumber', title: '工号', width: 14, value: ({ employeeNumber }) => employeeNumber },
  { key: 'name', title: '姓名', width: 14, value: ({ name }) => name },
  { key: 'parent', title: '上级党组织', width: 24, value: ({ parentName }) => parentName },
  { key: 'unit', title: '所在党组织', width: 28, value: ({ unitName }) => unitName },
  { key: 'posts', title: '职务', width: 24, value: ({ posts }) => posts },
  { key: 'politicalStatus', title: '政治面貌', width: 14, value: ({ politicalStatus }) => politicalStatus },
  { key: 'joinedUnitOn', title: '到本单位日期', width: 14, value: ({ joinedUnitOn }) => joinedUnitOn ?? '' },
  { key: 'leftOn', title: '离开日期', width: 14, value: ({ leftOn }) => leftOn ?? '' },
]

/** The list of members as a workbook: every row of the filter, in the order of the page. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:members:subtree')
  const search = new URL(args.request.url).searchParams
  const query = { filter: readMemberFilter(search), sort: readMemberSort(search), skip: 0, take: 100_000 }
  const { lines } = await findMembers(database, {
    ...query,
    scopes: scopesOf(viewer, 'read:members:subtree'),
  })
  const file = await writeWorkbook([toSheet({ name: '成员', columns: COLUMNS, rows: lines })])
  return new Response(new Uint8Array(file), { headers: attachment(`成员 ${dayOf(now())}.xlsx`, WORKBOOK) })
}

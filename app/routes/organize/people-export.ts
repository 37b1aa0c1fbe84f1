import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment } from '#app/platform/respond.server.ts'
import { findPeopleReport } from '#app/reports/find-people-report.server.ts'
import { PEOPLE_COLUMNS, PEOPLE_OF_ONE_COLUMNS } from '#app/reports/people-columns.ts'
import { PEOPLE_SORT, PEOPLE_SORT_KEYS } from '#app/reports/people-order.ts'
import { readFilter } from '#app/reports/report-filter.ts'
import { toSheet, writeWorkbook } from '#app/reports/write-workbook.server.ts'
import { WORKBOOK } from '#app/platform/workbook-type.ts'
import { readSort } from '#app/ui/sort-link.ts'

/** The list of people as a workbook: every row of the filter, in the order and with the columns of the page. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'export:reports:subtree')
  const today = dayOf(now())
  const search = new URL(args.request.url).searchParams
  const { rows, only } = await findPeopleReport(database, {
    scopes: scopesOf(viewer, 'export:reports:subtree'),
    filter: readFilter(search),
    sort: readSort(search, PEOPLE_SORT_KEYS, PEOPLE_SORT),
    today,
    page: null,
  })
  const columns = only === null ? PEOPLE_COLUMNS : PEOPLE_OF_ONE_COLUMNS
  const file = await writeWorkbook([toSheet({ name: only?.title ?? '人员明细', columns, rows })])
  const name = only === null ? '学习任务人员明细' : only.title
  return new Response(new Uint8Array(file), { headers: attachment(`${name} ${today}.xlsx`, WORKBOOK) })
}

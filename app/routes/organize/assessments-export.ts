import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment } from '#app/platform/respond.server.ts'
import { findYearRecord } from '#app/reports/find-year-record.server.ts'
import { RECORD_COLUMNS } from '#app/reports/people-columns.ts'
import { PEOPLE_SORT, PEOPLE_SORT_KEYS } from '#app/reports/people-order.ts'
import { readFilter } from '#app/reports/report-filter.ts'
import { toSheet, writeWorkbook } from '#app/reports/write-workbook.server.ts'
import { WORKBOOK } from '#app/platform/workbook-type.ts'
import { readSort } from '#app/ui/sort-link.ts'

/** The year's record as a workbook: every row of the filter, in the order and with the columns of the page. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'export:reports:subtree')
  const today = dayOf(now())
  const search = new URL(args.request.url).searchParams
  const { rows } = await findYearRecord(database, {
    scopes: scopesOf(viewer, 'export:reports:subtree'),
    filter: { ...readFilter(search), obligationId: null },
    sort: readSort(search, PEOPLE_SORT_KEYS, PEOPLE_SORT),
    today,
    page: null,
  })
  const name = `${today.slice(0, 4)}年考核记录`
  const file = await writeWorkbook([toSheet({ name, columns: RECORD_COLUMNS, rows })])
  return new Response(new Uint8Array(file), { headers: attachment(`${name} ${today}.xlsx`, WORKBOOK) })
}

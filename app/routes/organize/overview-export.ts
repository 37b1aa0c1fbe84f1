import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment } from '#app/platform/respond.server.ts'
import { findOverview } from '#app/reports/find-overview.server.ts'
import { distinctTitles, matrixColumns, OVERVIEW_COLUMNS } from '#app/reports/overview-columns.ts'
import { readFilter } from '#app/reports/report-filter.ts'
import { toSheet, writeWorkbook } from '#app/reports/write-workbook.server.ts'
import { WORKBOOK } from '#app/platform/workbook-type.ts'

/** The overview as a workbook: the two tables of the page with the same address. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'export:reports:subtree')
  const today = dayOf(now())
  const filter = readFilter(new URL(args.request.url).searchParams)
  const { rows, obligations } = await findOverview(
    database,
    scopesOf(viewer, 'export:reports:subtree'),
    filter,
    today,
  )
  const columns = matrixColumns(distinctTitles(obligations))
  const file = await writeWorkbook([
    toSheet({ name: '各组织汇总', columns: OVERVIEW_COLUMNS, rows }),
    toSheet({ name: '按任务分列', columns, rows }),
  ])
  return new Response(new Uint8Array(file), { headers: attachment(`进展总览 ${today}.xlsx`, WORKBOOK) })
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { findLedgerYear } from '#app/ledger/record/find-ledger-year.server.ts'
import { LEDGER_COLUMNS } from '#app/ledger/record/ledger-columns.ts'
import { describeEntry } from '#app/routes/ledger/describe-entry.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment } from '#app/platform/respond.server.ts'
import { toSheet, writeWorkbook } from '#app/reports/write-workbook.server.ts'
import { WORKBOOK } from '#app/platform/workbook-type.ts'

/** The viewer's entries of one year as a workbook, for reading; what can be checked is the record file. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const asked = /^\d{4}$/.exec(new URL(args.request.url).searchParams.get('year') ?? '')
  const { year, items } = await findLedgerYear(database, describeEntry, {
    memberId: viewer.memberId,
    wanted: asked ? Number(asked[0]) : null,
    today: dayOf(now()),
  })
  const file = await writeWorkbook([
    toSheet({ name: `${year} 年学习台账`, columns: LEDGER_COLUMNS, rows: items }),
  ])
  return new Response(new Uint8Array(file), {
    headers: attachment(`学习台账 ${viewer.name} ${year}.xlsx`, WORKBOOK),
  })
}

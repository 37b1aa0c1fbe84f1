import type { LoaderFunctionArgs } from '@remix-run/node'
import { audit } from '#app/members/audit.server.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment } from '#app/platform/respond.server.ts'
import { exportFaults } from '#app/pledges/faults/export-faults.server.ts'
import { findFaultPage } from './find-fault-page.server.ts'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ALL = 500_000

/** 漏签, 错签 and missing reports as they are filtered on the page, all of them, as a workbook. */
export async function loader(args: LoaderFunctionArgs) {
  const { viewer, faults, year } = await findFaultPage(args, ALL)
  const at = now()
  const detail = { year, rows: faults.length }
  await audit(database, { at, actorId: viewer.memberId, action: 'pledge.exported', detail })
  const headers = attachment(`漏签错签和未交报告-${year}年度-${dayOf(at)}.xlsx`, WORKBOOK)
  return new Response(new Uint8Array(await exportFaults(year, faults)), { headers })
}

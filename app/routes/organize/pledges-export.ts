import type { LoaderFunctionArgs } from '@remix-run/node'
import { audit } from '#app/members/audit.server.ts'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { attachment, found } from '#app/platform/respond.server.ts'
import { exportRoll, rollFileName } from '#app/pledges/export-roll.server.ts'
import { findRoll } from '#app/pledges/find-roll.server.ts'
import { allPledges } from '#app/pledges/load-pledges.server.ts'
import { pledgeYear } from '#app/pledges/pledge.ts'
import { readRollQuery } from '#app/pledges/roll-query.server.ts'

/** More rows than a worksheet holds are never asked for. */
const ALL_ROWS = { from: 0, count: 1_000_000 }
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The roll as it is filtered on the page, as a workbook. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  await requireRight(viewer, 'read:pledges:subtree')
  const at = now()
  const scopes = scopesOf(viewer, 'read:pledges:subtree')
  const thisYear = pledgeYear(dayOf(at))
  const parameters = new URL(args.request.url).searchParams
  const query = readRollQuery(parameters, allPledges(), scopes, thisYear)
  const pledge = found(query.pledge, '还没有承诺书文本。')
  const rows = await findRoll(database, pledge, query.year, query.filter, ALL_ROWS)
  const detail = { pledge: pledge.id, year: query.year, rows: rows.length }
  await audit(database, { at, actorId: viewer.memberId, action: 'pledge.exported', detail })
  const workbook = await exportRoll(pledge, query.year, thisYear, rows)
  return new Response(new Uint8Array(workbook), {
    headers: attachment(rollFileName(pledge, query.year, at), WORKBOOK),
  })
}

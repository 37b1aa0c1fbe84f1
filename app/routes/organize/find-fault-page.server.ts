import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireRight } from '#app/members/require-right.server.ts'
import { requireViewer } from '#app/members/require-viewer.server.ts'
import { scopesOf } from '#app/members/rights.ts'
import { dayOf, now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { findFaults } from '#app/pledges/faults/find-faults.server.ts'
import { allPledges } from '#app/pledges/load-pledges.server.ts'
import { pledgeYear } from '#app/pledges/pledge.ts'
import { readRollQuery } from '#app/pledges/roll-query.server.ts'

/** 漏签, 错签 and missing reports as the address asks for them, within what the viewer has the right to. */
export async function findFaultPage(
  args: LoaderFunctionArgs | ActionFunctionArgs,
  limit: number,
  right: 'read:pledges:subtree' | 'remind:pledges:subtree' = 'read:pledges:subtree',
) {
  const viewer = requireViewer(args)
  await requireRight(viewer, right)
  const scopes = scopesOf(viewer, right)
  const today = dayOf(now())
  const thisYear = pledgeYear(today)
  const parameters = new URL(args.request.url).searchParams
  const { year, filter } = readRollQuery(parameters, allPledges(), scopes, thisYear)
  const { unitPath } = filter
  const faults = await findFaults(database, allPledges(), { scopes, unitPath, year, today, limit })
  return { viewer, scopes, faults, year, thisYear, today, unitPath }
}

import { dayOf, type Day } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { withinScopes } from '#app/members/units/within-scopes.server.ts'
import { countStandings, type StandingCount } from './count-standings.server.ts'
import { audienceOf, basisOf, deadlineOf } from './explain-obligation.ts'
import { findObligations } from './find-obligations.server.ts'
import type { TargetKind } from './obligation.ts'

/** An obligation as a line of the organizer's list; the figures are of the viewer's subtrees. */
export type ListedObligation = {
  id: string
  title: string
  targetKind: TargetKind
  audience: string
  deadline: string
  basis: string
  withdrawnOn: Day | null
  required: number
  met: number
  overdue: number
}

/** All obligations that touch the subtrees, with how far they are met there. Two queries. */
export async function listObligations(
  database: Readable,
  scopes: ReadonlyArray<string>,
  today: Day,
): Promise<Array<ListedObligation>> {
  const obligations = await findObligations(database, scopes)
  const inForce = obligations.filter((one) => one.withdrawnAt === null)
  const counts = await countStandings(database, inForce, today, withinScopes(scopes))
  return obligations.map((obligation) => {
    const own = counts.filter((count) => count.obligationId === obligation.id)
    return {
      id: obligation.id,
      title: obligation.title,
      targetKind: obligation.targetKind,
      audience: audienceOf(obligation),
      deadline: deadlineOf(obligation),
      basis: basisOf(obligation),
      withdrawnOn: obligation.withdrawnAt === null ? null : dayOf(obligation.withdrawnAt),
      required: sum(own.filter((count) => count.standing !== 'exempt')),
      met: sum(own.filter((count) => count.standing === 'met')),
      overdue: sum(own.filter((count) => count.standing === 'overdue')),
    }
  })
}

function sum(counts: ReadonlyArray<StandingCount>): number {
  return counts.reduce((total, { members }) => total + members, 0)
}

import { rowsIn } from '#app/ledger/json-rows.server.ts'
import { audit } from '#app/members/audit.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { PAUSE_DAYS } from './pause.ts'
import { faultKey, type Fault } from '../faults/fault.ts'

const DAY_MS = 86_400_000

/** `reminded` were told now; `recent` had been told within the pause and were left alone. */
export type Reminding = { reminded: number; recent: number }

/** Reminds members of what they owe on their pledges, with one audit entry. @param faults within the viewer's subtree. */
export async function remindSigners(
  database: Database,
  viewer: Viewer,
  faults: ReadonlyArray<Fault>,
  year: number,
  at: Instant,
): Promise<Reminding> {
  return database.$transaction(async (tx) => {
    const since = addMilliseconds(at, -PAUSE_DAYS * DAY_MS)
    const recent = await tx.pledgeReminder.findMany({ where: { year, remindedAt: { gt: since } } })
    const told = new Set(recent.map(faultKey))
    const due = faults.filter((fault) => !told.has(faultKey(fault)))
    const rows = due.map(({ memberId, pledgeId, kind }) => {
      return { memberId, pledgeId, kind, remindedBy: viewer.memberId, remindedAt: at, year }
    })
    if (rows.length > 0) {
      await tx.$executeRaw`
        INSERT INTO "PledgeReminder" ("memberId", "pledgeId", "kind", "remindedBy", "remindedAt", "year")
        ${rowsIn(rows, ['memberId', 'pledgeId', 'kind', 'remindedBy', 'remindedAt'], ['year'])}
        ON CONFLICT ("memberId", "pledgeId", "year", "kind") DO UPDATE
        SET "remindedBy" = excluded."remindedBy", "remindedAt" = excluded."remindedAt"`
      const detail = { year, reminded: rows.length }
      await audit(tx, { at, actorId: viewer.memberId, action: 'pledge.reminded', detail })
    }
    return { reminded: due.length, recent: faults.length - due.length }
  })
}

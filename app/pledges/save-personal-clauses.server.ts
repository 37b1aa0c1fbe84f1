import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Pledge } from './pledge.ts'

/** Keeps the member's own clauses as typed so far, finished or not. */
export async function savePersonalClauses(
  database: Readable,
  memberId: string,
  pledge: Pledge,
  clauses: ReadonlyArray<string>,
  now: Instant,
): Promise<void> {
  await database.pledgeDraft.updateMany({
    where: { memberId, pledgeId: pledge.id },
    data: { clauses: canonicalJson(clauses.slice(0, pledge.personalClauses.max)), updatedAt: now },
  })
}

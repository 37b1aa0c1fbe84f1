import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { DraftClauses, findDraft, type PledgeDraft } from './find-draft.server.ts'
import type { Pledge } from './pledge.ts'

/**
 * Notes that the server shows the wording now, once per wording and year, and gives the draft. A new wording must
 * be read anew; the member's own clauses stay.
 */
export async function showPledge(
  database: Readable,
  memberId: string,
  pledge: Pledge,
  now: Instant,
): Promise<PledgeDraft> {
  const known = await findDraft(database, memberId, pledge, now)
  if (known) return known
  const shown = { shownAt: now, shownVersion: pledge.contentVersion, readClauses: '', updatedAt: now }
  const row = await database.pledgeDraft.upsert({
    where: { memberId_pledgeId: { memberId, pledgeId: pledge.id } },
    create: { memberId, pledgeId: pledge.id, clauses: '[]', ...shown },
    update: shown,
  })
  return { shownAt: now, readClauses: [], personalClauses: DraftClauses.parse(JSON.parse(row.clauses)) }
}

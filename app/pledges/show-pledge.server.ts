import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { findDraft, type PledgeDraft } from './find-draft.server.ts'
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
  // One statement, not a model's upsert: a page opened twice at once must not fail.
  await database.$executeRaw`
    INSERT INTO "PledgeDraft" ("memberId", "pledgeId", "clauses", "shownAt", "shownVersion", "readClauses", "updatedAt")
    VALUES (${memberId}, ${pledge.id}, '[]', ${now}, ${pledge.contentVersion}, '', ${now})
    ON CONFLICT ("memberId", "pledgeId") DO UPDATE
      SET "shownAt" = ${now}, "shownVersion" = ${pledge.contentVersion}, "readClauses" = '', "updatedAt" = ${now}`
  // Signed in another window in this very moment: the draft is gone, and there is nothing to carry on with.
  return (
    (await findDraft(database, memberId, pledge, now)) ?? {
      shownAt: now,
      readClauses: [],
      personalClauses: [],
    }
  )
}

import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Pledge } from './pledge.ts'

/** Notes that a clause was opened. One statement, so that two opened at once are both kept. */
export async function markClauseRead(
  database: Readable,
  memberId: string,
  pledge: Pledge,
  clauseId: string,
  now: Instant,
): Promise<void> {
  if (!pledge.clauses.some(({ id }) => id === clauseId)) return
  const addition = ` ${clauseId} `
  await database.$executeRaw`
    UPDATE "PledgeDraft" SET "readClauses" = "readClauses" || ${addition}, "updatedAt" = ${now}
    WHERE "memberId" = ${memberId} AND "pledgeId" = ${pledge.id} AND "shownVersion" = ${pledge.contentVersion}
      AND ' ' || "readClauses" || ' ' NOT LIKE ${`%${addition}%`}`
}

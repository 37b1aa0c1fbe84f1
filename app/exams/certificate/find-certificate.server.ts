import type { Day, Instant } from '#app/platform/clock.ts'
import { dayOf } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** What a certificate says. `code` names it and is known to whoever holds it. */
export type Certificate = {
  code: string
  title: string
  name: string
  organization: string
  passedOn: Day
  validUntil: Day | null
  score: number
  maximum: number
  entryId: string
  standing: 'valid' | 'expired' | 'withdrawn'
}

/**
 * A certificate by its code; null when nobody ever passed under it. One whose result was marked anew and no longer passes is
 * withdrawn.
 */
export async function findCertificate(
  database: Readable,
  code: string,
  today: Day,
): Promise<Certificate | null> {
  const rows = await database.$queryRaw<
    Array<Omit<Certificate, 'passedOn' | 'standing'> & { submittedAt: Instant; outcome: string }>
  >`
    SELECT r."sittingId" AS "code", r."title", m."name", u."name" AS "organization", s."submittedAt", r."validUntil",
      r."score", r."maximum", r."entryId", r."outcome"
    FROM "ExamResult" r JOIN "ExamSitting" s ON s."id" = r."sittingId" JOIN "Member" m ON m."id" = r."memberId"
    JOIN "Exam" e ON e."id" = r."examId" JOIN "OrgUnit" u ON u."id" = e."unitId"
    WHERE r."sittingId" = ${code} AND r."everPassed"`
  const [row] = rows
  if (!row) return null
  const { submittedAt, outcome, ...certificate } = row
  const expired = row.validUntil !== null && row.validUntil < today
  const standing = outcome === 'passed' ? (expired ? 'expired' : 'valid') : 'withdrawn'
  return { ...certificate, passedOn: dayOf(submittedAt), standing }
}

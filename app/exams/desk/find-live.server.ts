import { Prisma } from '#app/generated/sqlite/client.ts'
import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { SITTING_OF_CANDIDATE } from '../sitting-of-candidate.server.ts'
import { named, type Candidate } from './find-candidates.server.ts'
import { NOT_SUPERSEDED } from './find-late.server.ts'
import { NEWEST_ROUND } from './newest-round.server.ts'

/** A candidate as the invigilator sees them. `asked`: questions on the paper; `waiting`: answers kept on the device alone. */
export type LiveRow = Candidate & {
  startedAt: string | null
  deadline: string | null
  submittedAt: string | null
  how: string | null
  asked: number
  answered: number
  seenAt: string | null
  waiting: number
}

export const LIVE_A_PAGE = 100

/** A device that has not spoken for so long has lost contact; it asks for the time four times within that (use-sitting-clock.ts). */
const SILENT_MS = 60_000

/** From when on a device must have spoken not to have lost contact. */
export function silentBefore(now: Instant): Instant {
  return addMilliseconds(now, -SILENT_MS)
}

/** One page of candidates: those who sit first, then those who have not begun, then those who have handed in. */
export function findLive(
  database: Readable,
  examId: string,
  { words, page }: { words: string; page: number },
): Promise<Array<LiveRow>> {
  return database.$queryRaw<Array<LiveRow>>(Prisma.sql`
    SELECT c."memberId", m."name", m."employeeNumber", u."name" AS "unitName", c."round", c."opensAt", c."closesAt",
      c."extraMinutes", c."typeSize", c."book", c."deferredAt", c."deferralReason",
      s."id" AS "sittingId", s."startedAt", s."deadline", s."submittedAt", s."how", k."seenAt",
      CAST(COALESCE(k."waiting", 0) AS DOUBLE PRECISION) AS "waiting",
      CAST((length(COALESCE(s."paper", '')) - length(replace(COALESCE(s."paper", ''), '"ref":', ''))) / 6 AS DOUBLE PRECISION) AS "asked",
      (SELECT CAST(count(*) AS DOUBLE PRECISION) FROM "ExamAnswer" a
        WHERE a."sittingId" = s."id" AND a."fields" <> '{}') AS "answered"
    FROM "ExamCandidate" c JOIN "Member" m ON m."id" = c."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
    ${SITTING_OF_CANDIDATE} LEFT JOIN "ExamContact" k ON k."sittingId" = s."id"
    WHERE c."examId" = ${examId} AND ${NEWEST_ROUND} AND ${named(words)}
    ORDER BY CASE WHEN s."id" IS NULL THEN 1 WHEN s."submittedAt" IS NULL THEN 0 ELSE 2 END, u."path", m."employeeNumber"
    LIMIT ${LIVE_A_PAGE} OFFSET ${(page - 1) * LIVE_A_PAGE}`)
}

/** How an exam stands, in numbers. */
export type LiveCounts = {
  candidates: number
  /** Not begun, and not to begin before another time is set. */
  deferred: number
  sitting: number
  silent: number
  submitted: number
  late: number
}

/** Counts candidates by how far they are. */
export async function countLive(database: Readable, examId: string, now: Instant): Promise<LiveCounts> {
  const before = silentBefore(now)
  const rows = await database.$queryRaw<Array<LiveCounts>>(Prisma.sql`
    SELECT CAST(count(*) AS DOUBLE PRECISION) AS "candidates",
      CAST(COALESCE(sum(CASE WHEN s."id" IS NULL AND c."deferredAt" IS NOT NULL THEN 1 ELSE 0 END), 0) AS DOUBLE PRECISION) AS "deferred",
      CAST(COALESCE(sum(CASE WHEN s."id" IS NOT NULL AND s."submittedAt" IS NULL THEN 1 ELSE 0 END), 0) AS DOUBLE PRECISION) AS "sitting",
      CAST(COALESCE(sum(CASE WHEN s."id" IS NOT NULL AND s."submittedAt" IS NULL AND COALESCE(k."seenAt", s."startedAt") < ${before}
        THEN 1 ELSE 0 END), 0) AS DOUBLE PRECISION) AS "silent",
      CAST(COALESCE(sum(CASE WHEN s."submittedAt" IS NOT NULL THEN 1 ELSE 0 END), 0) AS DOUBLE PRECISION) AS "submitted",
      (SELECT CAST(count(*) AS DOUBLE PRECISION) FROM "ExamLateAnswer" l
        WHERE l."examId" = ${examId} AND l."verdict" IS NULL AND ${NOT_SUPERSEDED}) AS "late"
    FROM "ExamCandidate" c ${SITTING_OF_CANDIDATE} LEFT JOIN "ExamContact" k ON k."sittingId" = s."id"
    WHERE c."examId" = ${examId} AND ${NEWEST_ROUND}`)
  return rows[0] ?? { candidates: 0, deferred: 0, sitting: 0, silent: 0, submitted: 0, late: 0 }
}

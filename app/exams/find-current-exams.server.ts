import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { findMyExams, type MyExam } from './find-my-exams.server.ts'
import { SITTING_OF_CANDIDATE } from './sitting-of-candidate.server.ts'

/** How long before it opens an exam is announced, in milliseconds. */
const AHEAD = 7 * 24 * 60 * 60 * 1000

/**
 * The exams that a member can sit now, is sitting, or can sit within a week. Who has none, as on most days, is told so after
 * one query.
 */
export async function findCurrentExams(
  database: Readable,
  memberId: string,
  now: Instant,
): Promise<Array<MyExam>> {
  const soon = addMilliseconds(now, AHEAD)
  const current = await database.$queryRaw<Array<{ examId: string }>>`
    SELECT DISTINCT c."examId" FROM "ExamCandidate" c JOIN "Exam" e ON e."id" = c."examId"
      ${SITTING_OF_CANDIDATE}
    WHERE c."memberId" = ${memberId} AND e."poolId" IS NOT NULL AND e."withdrawnAt" IS NULL
      AND (s."id" IS NOT NULL AND s."submittedAt" IS NULL
        OR s."id" IS NULL AND COALESCE(c."opensAt", e."opensAt") <= ${soon}
          AND COALESCE(c."closesAt", e."closesAt") > ${now})`
  if (current.length === 0) return []
  const ids = current.map(({ examId }) => examId)
  const exams = await findMyExams(database, memberId, now, ids)
  return exams.filter(({ standing }) => ['running', 'open', 'paused', 'not-open'].includes(standing))
}

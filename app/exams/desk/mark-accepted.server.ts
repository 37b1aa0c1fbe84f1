import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { markSittings } from '../mark-sittings.server.ts'

/**
 * Marks anew the sittings of an exam with late answers that were accepted after they were marked: a process that ended between
 * verdict and marks must not cost anybody an answer.
 */
export async function markAccepted(database: Database, examId: string, now: Instant): Promise<void> {
  const rows = await database.$queryRaw<Array<{ sittingId: string }>>`
    SELECT DISTINCT m."sittingId" FROM "ExamLateAnswer" l JOIN "ExamMark" m ON m."sittingId" = l."sittingId"
    WHERE l."examId" = ${examId} AND l."verdict" = 'accepted' AND l."judgedAt" >= m."markedAt"`
  await markSittings(
    database,
    rows.map(({ sittingId }) => sittingId),
    now,
  )
}

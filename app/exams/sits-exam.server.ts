import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { groupBy } from '#app/quizzes/group-by.ts'
import { pausesOf, type PauseColumns } from './pauses-of.ts'
import { endOf, GRACE_MS, type SittingTime } from './time-left.ts'

type Row = SittingTime & PauseColumns & { id: string }

/**
 * Whether a member sits an exam now: one is begun, not handed in, and answers to it may still arrive (extra time, pauses and
 * grace included). As long as this holds the member is told nowhere what is right and wrong (decision 0021).
 */
export async function sitsExam(database: Readable, memberId: string, now: Instant): Promise<boolean> {
  // COALESCE, so that SQLite looks up the few sittings of the member and not all that run.
  const rows = await database.$queryRaw<Array<Row>>`
    SELECT s."id", s."startedAt", s."deadline", p."pausedAt", p."resumedAt"
    FROM "ExamSitting" s LEFT JOIN "ExamPause" p ON p."examId" = s."examId"
    WHERE s."memberId" = ${memberId} AND COALESCE(s."submittedAt", '') = ''`
  return [...groupBy(rows, ({ id }) => id).values()].some(
    (ofOne) =>
      ofOne[0] !== undefined && addMilliseconds(endOf(ofOne[0], pausesOf(ofOne), now), GRACE_MS) > now,
  )
}

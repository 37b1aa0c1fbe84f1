import type { Readable } from '#app/platform/database.server.ts'
import { NOT_SUPERSEDED } from './desk/find-late.server.ts'

/** Numbers of the questions of a sitting to which an answer was entered in a pause and waits for a verdict. */
export async function findWaitingInPause(database: Readable, sittingId: string): Promise<Array<number>> {
  const rows = await database.$queryRaw<Array<{ number: number }>>`
    SELECT l."number" FROM "ExamLateAnswer" l
    WHERE l."sittingId" = ${sittingId} AND l."reason" = 'during-pause' AND l."verdict" IS NULL AND ${NOT_SUPERSEDED}
    ORDER BY l."number"`
  return rows.map(({ number }) => number)
}

import type { Readable } from '#app/platform/database.server.ts'
import type { Pause } from '../time-left.ts'

/** The pauses of an exam; the one that lasts has no end. */
export function findPauses(database: Readable, examId: string): Promise<Array<Pause & { id: string }>> {
  const select = { id: true, pausedAt: true, resumedAt: true }
  return database.examPause.findMany({ where: { examId }, select })
}

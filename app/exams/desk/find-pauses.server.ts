import type { Readable } from '#app/platform/database.server.ts'
import type { Pause } from '../time-left.ts'

/** The pauses of an exam. */
export function findPauses(database: Readable, examId: string): Promise<Array<Pause>> {
  return database.examPause.findMany({ where: { examId }, select: { pausedAt: true, resumedAt: true } })
}

import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { mayAnybodyBegin, type ExamWindows } from './own-window.ts'

/**
 * Whether the questions of an exam are still to be asked: somebody may begin, or sits, in whatever round, for all rounds draw from
 * one pool. As long as they are, candidates are shown neither questions nor keys, and nobody opens the key.
 */
export async function areQuestionsInUse(
  database: Readable,
  exam: ExamWindows & { id: string },
  now: Instant,
): Promise<boolean> {
  if (mayAnybodyBegin(exam, now)) return true
  return (await database.examSitting.count({ where: { examId: exam.id, submittedAt: null } })) > 0
}

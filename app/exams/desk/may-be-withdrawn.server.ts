import type { Readable } from '#app/platform/database.server.ts'
import type { DeskExam } from './desk-exam.ts'

/** Whether an exam can still be withdrawn: not once somebody has sat it. */
export async function mayBeWithdrawn(
  database: Readable,
  { id, withdrawnAt }: Pick<DeskExam, 'id' | 'withdrawnAt'>,
): Promise<boolean> {
  if (withdrawnAt !== null) return false
  return (await database.examSitting.findFirst({ where: { examId: id }, select: { id: true } })) === null
}

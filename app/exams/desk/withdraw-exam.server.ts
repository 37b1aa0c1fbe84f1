import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { auditExam } from '../audit-exam.server.ts'

/** Withdraws an exam that nobody has started, with the reason; false when somebody has. */
export async function withdrawExam(
  database: Database,
  exam: { id: string; unitPath: string },
  by: { memberId: string; at: Instant; reason: string },
): Promise<boolean> {
  return database.$transaction(async (tx) => {
    if ((await tx.examSitting.count({ where: { examId: exam.id } })) > 0) return false
    const { count } = await tx.exam.updateMany({
      where: { id: exam.id, withdrawnAt: null },
      data: { withdrawnAt: by.at, withdrawnBy: by.memberId },
    })
    if (count === 0) return true
    await auditExam(tx, exam, 'exam.withdrawn', { reason: by.reason }, by)
    return true
  })
}

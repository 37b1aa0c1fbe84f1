import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'

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
    const { id: subject, unitPath } = exam
    const detail = { reason: by.reason }
    await audit(tx, {
      at: by.at,
      actorId: by.memberId,
      action: 'exam.withdrawn',
      subject,
      unitPath,
      detail,
    })
    return true
  })
}

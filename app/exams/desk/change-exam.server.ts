import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { auditExam } from '../audit-exam.server.ts'
import type { DeskExam } from './desk-exam.ts'
import type { ExamInput } from './exam-form.server.ts'
import { findExamChanges } from './find-exam-changes.server.ts'
import { rulesText } from './rules-text.ts'

/**
 * Changes an exam as long as it is not sealed, with an audit entry. The caller has checked the right over the exam and over
 * the unit that holds it from now on.
 */
export async function changeExam(
  database: Database,
  { id }: Pick<DeskExam, 'id'>,
  input: Omit<ExamInput, 'id'> & { unitPath: string },
  by: { memberId: string; at: Instant },
): Promise<{ ok: true } | { ok: false; reason: 'sealed' }> {
  const { title, unitId, unitPath, opensAt, closesAt } = input
  const rules = rulesText(input.rules)
  return database.$transaction(async (tx) => {
    const changes = await findExamChanges(tx, { id, ...input })
    const { count } = await tx.exam.updateMany({
      where: { id, sealedAt: null, withdrawnAt: null },
      data: { title, unitId, opensAt, closesAt, rules, updatedAt: by.at },
    })
    if (count === 0) return { ok: false, reason: 'sealed' }
    await auditExam(tx, { id, unitPath }, 'exam.changed', { changes, rules }, by)
    return { ok: true }
  })
}

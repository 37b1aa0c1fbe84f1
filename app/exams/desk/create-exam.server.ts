import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { auditExam } from '../audit-exam.server.ts'
import type { ExamInput } from './exam-form.server.ts'
import { rulesText } from './rules-text.ts'

/**
 * Keeps a new exam, with an audit entry. The id was made with the form: sending the form again changes nothing, and an exam
 * of somebody else is never touched. The caller has checked the right over the unit.
 */
export async function createExam(
  database: Database,
  input: ExamInput & { unitPath: string },
  by: { memberId: string; at: Instant },
): Promise<{ ok: true } | { ok: false; reason: 'id-taken' }> {
  const { id, title, unitId, opensAt, closesAt } = input
  const rules = rulesText(input.rules)
  return database.$transaction(async (tx) => {
    // One statement, not a look and then a write: of a form sent twice at once both must go through.
    const created = await tx.$executeRaw`
      INSERT INTO "Exam" ("id", "title", "unitId", "opensAt", "closesAt", "rules", "createdAt", "createdBy", "updatedAt")
      VALUES (${id}, ${title}, ${unitId}, ${opensAt}, ${closesAt}, ${rules}, ${by.at}, ${by.memberId}, ${by.at})
      ON CONFLICT ("id") DO NOTHING`
    if (created === 0) {
      const known = await tx.exam.findUniqueOrThrow({ where: { id }, select: { createdBy: true } })
      return known.createdBy === by.memberId ? { ok: true } : { ok: false, reason: 'id-taken' }
    }
    await auditExam(tx, input, 'exam.created', { title, opensAt, closesAt, rules }, by)
    return { ok: true }
  })
}

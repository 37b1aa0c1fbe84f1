import { audit } from '#app/members/audit.server.ts'
import { canonicalJson, type JsonValue } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { ExamRules } from '../exam.ts'
import { findExamChanges } from './find-exam-changes.server.ts'
import type { ExamInput } from './exam-form.server.ts'

/** Keeps a new exam or changes one that is not sealed, with an audit entry. */
export async function saveExam(
  database: Database,
  input: ExamInput & { unitPath: string },
  by: { memberId: string; at: Instant },
): Promise<{ ok: true } | { ok: false; reason: 'sealed' }> {
  const { id, rules, unitPath, ...row } = input
  const data = { ...row, rules: rulesText(rules), updatedAt: by.at }
  return database.$transaction(async (tx) => {
    const before = await tx.exam.findUnique({ where: { id } })
    if (before && (before.sealedAt !== null || before.withdrawnAt !== null))
      return { ok: false as const, reason: 'sealed' as const }
    const changes = await findExamChanges(tx, input)
    if (before) await tx.exam.update({ where: { id }, data })
    else
      await tx.exam.create({
        data: { id, ...data, createdAt: by.at, createdBy: by.memberId },
      })
    const { title, opensAt, closesAt } = row
    await audit(tx, {
      at: by.at,
      actorId: by.memberId,
      action: before ? 'exam.changed' : 'exam.created',
      subject: id,
      unitPath,
      detail: before ? { changes, rules: data.rules } : { title, opensAt, closesAt, rules: data.rules },
    })
    return { ok: true as const }
  })
}

function rulesText(rules: ExamRules): string {
  const plain: JsonValue = JSON.parse(JSON.stringify(rules))
  return canonicalJson(plain)
}

/** Withdraws an exam that nobody has started, with the reason; false when somebody has. */
export async function withdrawExam(
  database: Database,
  exam: { id: string; unitPath: string },
  by: { memberId: string; at: Instant; reason: string },
): Promise<boolean> {
  return database.$transaction(async (tx) => {
    if ((await tx.examSitting.count({ where: { examId: exam.id } })) > 0) return false
    await tx.exam.updateMany({
      where: { id: exam.id, withdrawnAt: null },
      data: { withdrawnAt: by.at, withdrawnBy: by.memberId },
    })
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

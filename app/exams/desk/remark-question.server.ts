import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { auditExam } from '../audit-exam.server.ts'
import { readPool } from '../pool-content.server.ts'
import { voidQuestion } from '../voided-questions.server.ts'
import type { DeskExam } from './desk-exam.ts'
import { findAskedSittings } from './find-asked-sittings.server.ts'
import { putMarks, type GivenMarks } from './give-marks.server.ts'
import { remarkEffect } from './remark-effect.ts'

/**
 * Gives everybody full marks for a question that was wrong, those who sit later as well: nobody can lose by it. What came of it
 * stands in the audit log. Returns how many sittings had the question and how many released results were recorded anew; null
 * when the exam does not have it.
 */
export async function remarkQuestion(
  tools: { record: RecordEntries; database: Database },
  exam: DeskExam,
  ref: string,
  by: { memberId: string; at: Instant; reason: string },
): Promise<{ sittings: number; changed: number } | null> {
  const { database } = tools
  if (exam.poolId === null || !(await readPool(database, exam.poolId)).byRef.has(ref)) return null
  // First: who is marked from now on needs no marking anew.
  await voidQuestion(database, { examId: exam.id, ref }, by)
  const sittings = await findAskedSittings(database, exam.id, ref)
  const given = sittings.map(({ sittingId, marks }): GivenMarks => {
    const asked = marks.filter((mark) => mark.ref === ref)
    return { sittingId, marks: new Map(asked.map(({ number, maximum }) => [number, maximum])) }
  })
  const changed = await putMarks(tools, exam, given, by)
  const effect = remarkEffect(sittings, ref, exam.rules.pass)
  await auditExam(database, exam, 'exam.remarked', { ref, ...effect, changed, reason: by.reason }, by)
  return { sittings: given.length, changed }
}

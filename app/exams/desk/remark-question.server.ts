import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { questionMarksSchema } from '../exam-schema.server.ts'
import { readPool } from '../pool-content.server.ts'
import { voidQuestion } from '../voided-questions.server.ts'
import type { DeskExam } from './desk-exam.ts'
import { giveMarks, type GivenMarks } from './give-marks.server.ts'

/**
 * Gives everybody full marks for a question that was wrong, those who sit later as well: nobody can lose by it. Returns how
 * many sittings had the question and how many released results changed; null when the exam does not have it.
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
  const rows = await database.examMark.findMany({
    where: { examId: exam.id, marks: { contains: JSON.stringify(ref) } },
    select: { sittingId: true, marks: true },
  })
  const given = rows.flatMap(({ sittingId, marks }): Array<GivenMarks> => {
    const asked = questionMarksSchema.parse(JSON.parse(marks)).filter((mark) => mark.ref === ref)
    if (asked.length === 0) return []
    return [{ sittingId, marks: new Map(asked.map(({ number, maximum }) => [number, maximum])) }]
  })
  const changed = (await giveMarks(tools, exam, given, by)) ?? 0
  return { sittings: given.length, changed }
}

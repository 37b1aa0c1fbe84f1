import { findNamedQuestions } from '#app/bank/find-named-questions.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { changeExam } from './change-exam.server.ts'
import type { DeskExam } from './desk-exam.ts'

/**
 * Puts the version in use in the place of each question of a fixed paper whose version was replaced; marks and parts stay.
 * The caller has checked the right over the exam.
 */
export async function takeNewVersions(
  database: Database,
  exam: DeskExam,
  by: { memberId: string; at: Instant },
): Promise<{ ok: true } | { ok: false; reason: 'sealed' }> {
  const { paper } = exam.rules
  if (paper.kind === 'drawn') return { ok: true }
  const refs = paper.questions.map(({ ref }) => ref)
  const named = await findNamedQuestions(database, exam.unitPath, refs)
  const questions = paper.questions.map((item) => {
    const known = named.get(item.ref)
    return known?.standing === 'replaced' && known.inUse !== null ? { ...item, ref: known.inUse } : item
  })
  if (questions.every((item, index) => item === paper.questions[index])) return { ok: true }
  const rules = { ...exam.rules, paper: { ...paper, questions } }
  return changeExam(database, exam, { ...exam, rules }, by)
}

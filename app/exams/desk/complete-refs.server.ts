import { findNamedQuestions } from '#app/bank/find-named-questions.server.ts'
import { bankQuestionId, withoutVersion } from '#app/bank/question-ref.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { PaperRule } from '../exam.ts'

/** The paper with the version in use written in where a question of the database was named without one, or what is wrong. */
export async function completeRefs(
  database: Readable,
  unitPath: string,
  rule: PaperRule,
): Promise<{ ok: true; rule: PaperRule } | { ok: false; error: string }> {
  if (rule.kind === 'drawn') return { ok: true, rule }
  const isOpen = (ref: string) => bankQuestionId(ref) !== null && withoutVersion(ref) === ref
  const open = rule.questions.map(({ ref }) => ref).filter(isOpen)
  if (open.length === 0) return { ok: true, rule }
  const named = await findNamedQuestions(database, unitPath, open)
  const strange = open.filter((ref) => !named.get(ref)?.inUse)
  if (strange.length > 0)
    return {
      ok: false,
      error: `题库里没有这些题目，或者还没有批准、已经停用：${strange.slice(0, 10).join('、')}`,
    }
  const questions = rule.questions.map((item) => ({ ...item, ref: named.get(item.ref)?.inUse ?? item.ref }))
  return { ok: true, rule: { ...rule, questions } }
}

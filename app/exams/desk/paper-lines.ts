import { QUESTION_TYPE_TITLES, type QuestionType } from '#app/questions/question.ts'
import type { Marks, PaperRule } from '../exam.ts'
import { quotaKind } from './quota-words.ts'

/** So many questions of one kind on a paper, each worth the same. `kind`: type and difficulty in words. */
export type PaperLine = { part: string; regulation: string; kind: string; count: number; marks: Marks }

/**
 * What a paper is made of, in its order: the quotas of a drawn one; of a fixed one how many questions of which type a part has, and
 * not which they are.
 * @param typeOf the type of a question of a fixed paper; null where it is not known
 */
export function paperLines(paper: PaperRule, typeOf: (ref: string) => QuestionType | null): Array<PaperLine> {
  if (paper.kind === 'drawn')
    return paper.quotas.map((quota) => ({
      ...{ part: quota.part, regulation: quota.regulation ?? '不限', kind: quotaKind(quota) },
      ...{ count: quota.count, marks: quota.marks },
    }))
  const lines = new Map<string, PaperLine>()
  for (const { ref, part, marks } of paper.questions) {
    const type = typeOf(ref)
    const kind = type === null ? '—' : QUESTION_TYPE_TITLES[type]
    const key = JSON.stringify([part, kind, marks])
    const before = lines.get(key) ?? { part, regulation: '—', kind, count: 0, marks }
    lines.set(key, { ...before, count: before.count + 1 })
  }
  return [...lines.values()]
}

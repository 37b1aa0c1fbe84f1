import type { Marks, PaperRule } from './exam.ts'

/** How many questions a paper has and what they are worth together; it follows from the rules alone. */
export function paperSize(paper: PaperRule): { count: number; total: Marks } {
  const each =
    paper.kind === 'fixed' ? paper.questions.map(({ marks }) => ({ count: 1, marks })) : paper.quotas
  return {
    count: each.reduce((sum, { count }) => sum + count, 0),
    total: each.reduce((sum, { count, marks }) => sum + count * marks, 0),
  }
}

import type { ExamRules } from '../exam.ts'

/** The parts of a paper in their order, when it has more than one. */
export function partNames({ paper }: Pick<ExamRules, 'paper'>): Array<string> {
  const parts = paper.kind === 'fixed' ? paper.questions : paper.quotas
  const names = [...new Set(parts.map(({ part }) => part))]
  return names.length > 1 ? names : []
}

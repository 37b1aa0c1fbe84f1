import type { Instant } from '#app/platform/clock.ts'
import type { ExamRules } from '../exam.ts'

/** An exam as its organizers see it. */
export type DeskExam = {
  id: string
  title: string
  unitId: string
  unitName: string
  unitPath: string
  opensAt: Instant
  closesAt: Instant
  rules: ExamRules
  sealedAt: Instant | null
  poolId: string | null
  releasedAt: Instant | null
  withdrawnAt: Instant | null
}

type Stage = Pick<DeskExam, 'sealedAt' | 'releasedAt' | 'withdrawnAt' | 'opensAt' | 'closesAt'>

/** Where an exam stands, in a word. */
export function stageWords(exam: Stage, now: Instant): string {
  if (exam.withdrawnAt !== null) return '已撤回'
  if (exam.sealedAt === null) return '准备中，未封存'
  if (exam.releasedAt !== null) return '成绩已公布'
  if (now < exam.opensAt) return '已封存，未开考'
  return now < exam.closesAt ? '考试中' : '已结束，成绩未公布'
}

/**
 * Whether its clock can be stopped: from when its questions are sealed until the results are out, since sittings with more time go
 * on after its window.
 */
export function mayBePaused({
  sealedAt,
  releasedAt,
  withdrawnAt,
}: Pick<Stage, 'sealedAt' | 'releasedAt' | 'withdrawnAt'>): boolean {
  return sealedAt !== null && releasedAt === null && withdrawnAt === null
}

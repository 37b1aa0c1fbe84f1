import type { Instant } from '#app/platform/clock.ts'
import type { ExamRules } from '../exam.ts'
import { isUnderWay, mayStillBegin, type OwnWindow } from '../own-window.ts'

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
  /** Resits and deferred sittings, newest round first. */
  windows: ReadonlyArray<OwnWindow>
}

type Stage = Pick<DeskExam, 'sealedAt' | 'releasedAt' | 'withdrawnAt' | 'opensAt' | 'closesAt' | 'windows'>

/** Where an exam stands, in a word: in its own window, then in the resit or deferred sitting that is under way or next. */
export function stageWords(exam: Stage, now: Instant): string {
  if (exam.withdrawnAt !== null) return '已撤回'
  if (exam.sealedAt === null) return '准备中，未封存'
  if (exam.opensAt <= now && now < exam.closesAt) return '考试中'
  const current = exam.windows.find((window) => isUnderWay(window, now))
  if (current) return `${nameOf(current)}进行中`
  if (now < exam.opensAt) return '已封存，未开考'
  return exam.releasedAt === null ? '已结束，成绩未公布' : releasedWords(exam.windows, now)
}

function releasedWords(windows: ReadonlyArray<OwnWindow>, now: Instant): string {
  const next = windows.find((window) => mayStillBegin(window, now))
  if (next) return `成绩已公布，${nameOf(next)}未开始`
  const sat = windows.find(({ unreleased }) => unreleased > 0)
  return sat ? `${nameOf(sat)}已结束，成绩未公布` : '成绩已公布'
}

function nameOf({ round }: OwnWindow): string {
  return round === 1 ? '单独安排的考试' : '补考'
}

/**
 * Whether its clock can be stopped: from when its questions are sealed until the results are out, since sittings with more time go
 * on after its window; and again for a resit or deferred sitting with a time of its own.
 */
export function mayBePaused(exam: Stage, now: Instant): boolean {
  if (exam.sealedAt === null || exam.withdrawnAt !== null) return false
  const isToBeSat = (window: OwnWindow) =>
    window.sitting > 0 || (window.opensAt !== null && mayStillBegin(window, now))
  return exam.releasedAt === null || exam.windows.some(isToBeSat)
}

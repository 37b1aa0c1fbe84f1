import { daysBetween, formatDay, dayOf, type Day } from '#app/platform/clock.ts'
import { explainObligation } from './explain-obligation.ts'
import type { MemberObligation } from './judge-duties.server.ts'
import { STANDING_WORDS, type Standing } from './standing.ts'
import { TARGET_ACTS, targetPath } from './target.ts'

/** An obligation as its member reads it at home. */
export type DueItem = {
  id: string
  title: string
  standing: Exclude<Standing, 'not-asked'>
  /** The standing in words, with what makes it concrete: 已逾期 3 天. */
  words: string
  why: string
  act: string
  to: string
}

/** Puts one obligation of a member into words. */
export function dueItem(duty: MemberObligation, today: Day): DueItem {
  const { obligation, standing, dueOn } = duty
  if (standing === 'not-asked') throw new Error('an obligation that is not asked is not due')
  return {
    id: obligation.id,
    title: obligation.title,
    standing,
    words: standingWords(duty, today),
    why: explainObligation(obligation, dueOn),
    act: TARGET_ACTS[obligation.targetKind],
    to: targetPath(obligation.targetKind, obligation.targetId),
  }
}

function standingWords({ standing, dueOn, late, completion }: MemberObligation, today: Day): string {
  const days = daysBetween(today, dueOn)
  if (standing === 'overdue') return `已逾期 ${-days} 天`
  if (standing === 'soon') return days === 0 ? '今天到期' : `还有 ${days} 天到期`
  if (standing === 'open') return `${formatDay(dueOn)}到期`
  if (standing === 'met' && completion !== null) {
    return `${formatDay(dayOf(completion.completedAt))}${late ? '完成（逾期）' : '完成'}`
  }
  return STANDING_WORDS[standing]
}

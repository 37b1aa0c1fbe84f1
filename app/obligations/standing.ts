import { addDays, dayOf, type Day } from '#app/platform/clock.ts'
import { dueDay } from './due-day.ts'
import { isAsked } from './is-asked.ts'
import type { AskedMember, Completion, ObligationRule } from './obligation.ts'

/** How a member stands to an obligation. */
export type Standing = 'met' | 'soon' | 'open' | 'overdue' | 'exempt' | 'not-asked'

/** The standings of those who are asked, in the order in which they need attention. */
export const STANDINGS: ReadonlyArray<Exclude<Standing, 'not-asked'>> = [
  'overdue',
  'soon',
  'open',
  'met',
  'exempt',
]

export const STANDING_WORDS: Record<Standing, string> = {
  met: '已完成',
  soon: '即将到期',
  open: '未到期',
  overdue: '已逾期',
  exempt: '已免学',
  'not-asked': '不要求',
}

/** Within a week: the member still has one weekend, and the branch one regular meeting, before the due day. */
export const SOON_DAYS = 7

/** A member's standing with the due day it follows from; `late` when met after the due day. */
export type Judgement = { standing: Standing; dueOn: Day; late: boolean }

/**
 * How this member stands to this obligation on this day. A completion that counts outweighs an exemption and a missed
 * day: it happened. Who is not asked (any more) has no standing; asked again, the same completion counts again.
 */
export function standing(
  rule: ObligationRule,
  member: AskedMember,
  completion: Pick<Completion, 'completedAt'> | null,
  exemption: { exemptedAt: string } | null,
  today: Day,
): Judgement {
  const dueOn = dueDay(rule, member)
  if (!isAsked(rule, member)) return { standing: 'not-asked', dueOn, late: false }
  if (completion !== null && counts(rule, completion)) {
    return { standing: 'met', dueOn, late: dayOf(completion.completedAt) > dueOn }
  }
  if (exemption !== null) return { standing: 'exempt', dueOn, late: false }
  return { standing: unmetStanding(dueOn, today), dueOn, late: false }
}

/** The standing of someone who is asked, has not met it and is not exempt. */
export function unmetStanding(dueOn: Day, today: Day): 'soon' | 'open' | 'overdue' {
  if (today > dueOn) return 'overdue'
  return dueOn <= addDays(today, SOON_DAYS) ? 'soon' : 'open'
}

/** Whether a completion is recent enough for the obligation. */
export function counts(
  rule: Pick<ObligationRule, 'countsFrom'>,
  completion: Pick<Completion, 'completedAt'>,
): boolean {
  return rule.countsFrom === null || dayOf(completion.completedAt) >= rule.countsFrom
}

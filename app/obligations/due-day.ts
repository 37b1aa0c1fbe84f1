import { addDays, dayOf, type Day } from '#app/platform/clock.ts'
import { joiningDay } from './is-asked.ts'
import type { AskedMember, ObligationRule } from './obligation.ts'

/**
 * The last day on which this member can meet the obligation in time. Days after joining count from the day the
 * obligation was given when the member was there before it: nobody is late with what was not yet asked.
 */
export function dueDay(
  rule: Pick<ObligationRule, 'dueOn' | 'dueAfterDays' | 'createdAt'>,
  member: Pick<AskedMember, 'joinedUnitOn' | 'createdAt'>,
): Day {
  if (rule.dueOn !== null) return rule.dueOn
  const joined = joiningDay(member)
  const given = dayOf(rule.createdAt)
  return addDays(joined > given ? joined : given, rule.dueAfterDays ?? 0)
}

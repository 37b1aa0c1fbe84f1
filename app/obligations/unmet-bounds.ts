import { addDays, dayOf, type Day } from '#app/platform/clock.ts'
import type { ObligationRule } from './obligation.ts'
import { SOON_DAYS, unmetStanding } from './standing.ts'

/**
 * The rule of `standing` for unmet members, turned into bounds on the joining day, so that a database can judge a
 * hundred thousand members by comparing text instead of reckoning with dates:
 * joined before `overdueBefore` → overdue; otherwise joined before `soonBefore` → soon; otherwise open.
 */
export type UnmetBounds = { overdueBefore: Day; soonBefore: Day }

const NOBODY: Day = '0000-01-01'
const EVERYBODY: Day = '9999-12-31'

export function unmetBounds(
  rule: Pick<ObligationRule, 'dueOn' | 'dueAfterDays' | 'createdAt'>,
  today: Day,
): UnmetBounds {
  if (rule.dueOn !== null) return sameForAll(unmetStanding(rule.dueOn, today))
  const days = rule.dueAfterDays ?? 0
  const given = dayOf(rule.createdAt)
  // Due is the later of joining and giving, plus the days: before `given + days` joining early changes nothing.
  const bound = (lastDue: Day) => {
    const joined = addDays(lastDue, 1 - days)
    return given < joined ? joined : NOBODY
  }
  return { overdueBefore: bound(addDays(today, -1)), soonBefore: bound(addDays(today, SOON_DAYS)) }
}

function sameForAll(unmet: 'soon' | 'open' | 'overdue'): UnmetBounds {
  if (unmet === 'overdue') return { overdueBefore: EVERYBODY, soonBefore: EVERYBODY }
  return { overdueBefore: NOBODY, soonBefore: unmet === 'soon' ? EVERYBODY : NOBODY }
}

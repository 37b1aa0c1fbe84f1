import { dayOf, type Day } from '#app/platform/clock.ts'
import type { AskedMember, ObligationRule } from './obligation.ts'

/** The day the member came: as the roster says, otherwise the day the member was first entered here. */
export function joiningDay(member: Pick<AskedMember, 'joinedUnitOn' | 'createdAt'>): Day {
  return member.joinedUnitOn ?? dayOf(member.createdAt)
}

/**
 * Whether the obligation concerns this member today. Children of a unit belong to it. A fixed date does not bind
 * those who came after it, otherwise a newcomer would be overdue on the first day.
 */
export function isAsked(rule: ObligationRule, member: AskedMember): boolean {
  if (rule.withdrawnAt !== null || member.leftOn !== null) return false
  if (!member.unitPath.startsWith(rule.unitPath)) return false
  return joinedInTime(rule, joiningDay(member)) && belongsToAudience(rule, member)
}

function joinedInTime(rule: ObligationRule, joined: Day): boolean {
  if (rule.joinedFrom !== null && joined < rule.joinedFrom) return false
  return rule.dueOn === null || joined <= rule.dueOn
}

function belongsToAudience(rule: ObligationRule, member: AskedMember): boolean {
  if (rule.audience === 'list' || rule.reach === 'present') return member.listed
  return rule.audience === 'everyone' || member.posts.some((post) => rule.posts.includes(post))
}

import { dayOf, type Day } from '#app/platform/clock.ts'
import type { PointMastery } from './mastery.ts'

/**
 * What a member has of a point on a day: `new` = never answered; `due` = its day for review has come; `uncertain` = few or
 * wrong answers so far, or the newest one not wholly right; `sure` = the rest.
 */
export type PointGrasp = 'new' | 'due' | 'uncertain' | 'sure'

/**
 * Whether a point should be asked about on a day. As it is grasped, but `resting` = leave it alone: it is sure, or was
 * practised today already.
 */
export type PointStanding = Exclude<PointGrasp, 'sure'> | 'resting'

/** Fewer answers than this say little. */
export const FEW_ANSWERS = 3
/** Weaker than this is not yet sure, in thousandths. */
const SURE_STRENGTH = 750

export function pointGrasp(mastery: PointMastery | null, today: Day): PointGrasp {
  if (mastery === null) return 'new'
  if (mastery.dueOn <= today) return 'due'
  const isWeak = mastery.answers < FEW_ANSWERS || mastery.strength < SURE_STRENGTH
  return isWeak || mastery.wrongInRow > 0 ? 'uncertain' : 'sure'
}

export function pointStanding(mastery: PointMastery | null, today: Day): PointStanding {
  const grasp = pointGrasp(mastery, today)
  if (grasp === 'sure') return 'resting'
  const practisedToday = mastery !== null && dayOf(mastery.lastAnsweredAt) >= today
  return grasp === 'uncertain' && practisedToday ? 'resting' : grasp
}

import { dayOf, type Day } from '#app/platform/clock.ts'
import type { PointMastery } from './mastery.ts'

/**
 * How a point stands on a day: `new` = never answered; `due` = its day has come; `uncertain` = few or wrong answers so far,
 * and not practised today already; `resting` = leave it alone.
 */
export type PointStanding = 'new' | 'due' | 'uncertain' | 'resting'

/** Fewer answers than this say little. */
export const FEW_ANSWERS = 3
/** Weaker than this is not yet sure, in thousandths. */
const SURE_STRENGTH = 750

export function pointStanding(mastery: PointMastery | null, today: Day): PointStanding {
  if (mastery === null) return 'new'
  if (mastery.dueOn <= today) return 'due'
  const practisedToday = dayOf(mastery.lastAnsweredAt) >= today
  const unsure = mastery.answers < FEW_ANSWERS || mastery.strength < SURE_STRENGTH
  return unsure && !practisedToday ? 'uncertain' : 'resting'
}

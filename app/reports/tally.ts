import type { StandingCount } from '#app/obligations/count-standings.server.ts'

/** How many members of a group stand in which way to one obligation, or to several. */
export type Tally = { met: number; soon: number; open: number; overdue: number; exempt: number }

export const EMPTY_TALLY: Tally = { met: 0, soon: 0, open: 0, overdue: 0, exempt: 0 }

export function addTallies(one: Tally, other: Tally): Tally {
  return {
    met: one.met + other.met,
    soon: one.soon + other.soon,
    open: one.open + other.open,
    overdue: one.overdue + other.overdue,
    exempt: one.exempt + other.exempt,
  }
}

/** A tally with some members more. */
export function count(
  tally: Tally,
  { standing, members }: Pick<StandingCount, 'standing' | 'members'>,
): Tally {
  return { ...tally, [standing]: tally[standing] + members }
}

/** Those who have to meet it: asked and not exempt. */
export function requiredOf(tally: Tally): number {
  return tally.met + tally.soon + tally.open + tally.overdue
}

/** Met of required, 0 to 1; null where nobody has to: 参学率 of an empty group is no number. */
export function rateOf(tally: Tally): number | null {
  const required = requiredOf(tally)
  return required === 0 ? null : tally.met / required
}

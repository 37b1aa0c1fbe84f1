import type { Instant } from '#app/platform/clock.ts'

/**
 * Why an entry may not have come about as it says.
 *
 * - `clock-ahead`: it says to have happened after the server received it.
 * - `clock-back`: it says to have happened before the member's previous entry; the clock was set back, or an entry made
 *   without network arrived late.
 * - `too-fast`: it claims study time, and since the last such claim only a small part of that time has passed.
 * - `beyond-clock`: what was claimed lately is more study than there was time.
 */
export const FLAGS = ['clock-ahead', 'clock-back', 'too-fast', 'beyond-clock'] as const
export type Flag = (typeof FLAGS)[number]

/** Study time that an entry claims: minutes that the material is made for, and when it was finished. */
export type StudyClaim = { occurredAt: Instant; minutes: number }

export type Circumstances = {
  occurredAt: Instant
  receivedAt: Instant
  /** When the member's previous own entry says to have happened; null for the first. */
  previousAt: Instant | null
  /** Minutes of study that this entry claims, 0 for none. */
  minutes: number
  /** The member's earlier claims, oldest first; the last few are enough. */
  claims: ReadonlyArray<StudyClaim>
}

/** Clocks of phones differ from ours by seconds; two minutes are a wrong clock. */
const TOLERANCE_MS = 120_000
/** A quick reader may need a third of the time; a sixth is no reading. */
const FASTEST_READER = 6
/** Over several lessons nobody is three times as quick as they are made for. */
const FASTEST_DAY = 3

/** Everything about an entry that cannot be, or can hardly be, as it says. Never a reason to drop it. */
export function judgePlausibility(fact: Circumstances): Array<Flag> {
  const at = Date.parse(fact.occurredAt)
  const ahead = at - Date.parse(fact.receivedAt) > TOLERANCE_MS
  const back = fact.previousAt !== null && Date.parse(fact.previousAt) - at > TOLERANCE_MS
  return [
    ...(ahead ? (['clock-ahead'] as const) : []),
    ...(back ? (['clock-back'] as const) : []),
    ...(fact.minutes > 0 ? judgeStudyTime(at, fact.minutes, fact.claims) : []),
  ]
}

function judgeStudyTime(at: number, minutes: number, claims: ReadonlyArray<StudyClaim>): Array<Flag> {
  const last = claims.at(-1)
  if (!last) return []
  const since = (from: StudyClaim) => Math.max(0, at - Date.parse(from.occurredAt)) / 60_000
  const tooFast = since(last) < minutes / FASTEST_READER
  // From each earlier claim on: what was claimed after it must fit into the time that has passed since.
  let claimed = minutes
  let beyond = false
  for (const claim of claims.slice(1).reverse()) claimed += claim.minutes
  for (const claim of claims.slice(0, -1)) {
    beyond ||= since(claim) * FASTEST_DAY < claimed
    const next = claims[claims.indexOf(claim) + 1]
    claimed -= next?.minutes ?? 0
  }
  return [...(tooFast ? (['too-fast'] as const) : []), ...(beyond ? (['beyond-clock'] as const) : [])]
}

import type { Instant } from '#app/platform/clock.ts'

/**
 * Why an entry may not have come about as it says.
 *
 * - `clock-ahead`: it says to have happened after the server received it.
 * - `clock-back`: it says to have happened before the member's previous entry; the clock was set back, or an entry made
 *   without network arrived late.
 * - `server-clock`: the server received it before the member's previous entry; the server's own clock was set back.
 * - `hurried`: from its beginning to its end only a small part of the time has passed that it takes.
 * - `too-fast`: it claims study time, and since the last such claim only a small part of that time has passed.
 * - `beyond-clock`: what was claimed lately is more study than there was time.
 * - `two-devices`: it came from one of two devices that were used at once.
 */
export const FLAGS = [
  'clock-ahead',
  'clock-back',
  'server-clock',
  'hurried',
  'too-fast',
  'beyond-clock',
  'two-devices',
] as const
export type Flag = (typeof FLAGS)[number]

/** Study time that an entry claims: minutes that the material is made for, and when it was finished. */
export type StudyClaim = { occurredAt: Instant; minutes: number }

/** Work that an entry says was done from one moment on: sections read and questions answered one by one. */
export type Work = { begunAt: Instant; steps: number }

export type Circumstances = {
  occurredAt: Instant
  receivedAt: Instant
  /** When the member's previous own entry says to have happened; null for the first. */
  previousAt: Instant | null
  /** When the server received the member's previous entry; null for the first. */
  previousReceivedAt: Instant | null
  /** Minutes of study that this entry claims, 0 for none. */
  minutes: number
  /** What was done since when, as far as the server has seen its beginning. */
  work: Work | null
  /** The member's earlier claims, oldest first; the last few are enough. */
  claims: ReadonlyArray<StudyClaim>
}

/** Clocks of phones differ from ours by seconds; two minutes are a wrong clock. */
const TOLERANCE_MS = 120_000
/** A quick reader may need a third of the time; a sixth is no reading. */
const FASTEST_READER = 6
/** Over several lessons nobody is three times as quick as they are made for. */
const FASTEST_DAY = 3
/** A question read and answered in less was not read. */
const HURRIED_STEP_MS = 2_000
/** Less than this for a section or a question is below what a hand can do, let alone an eye. */
const LEAST_STEP_MS = 150

/** Whether nobody can have done this work in the time: not to be recorded. Everything else is, flagged where need be. */
export function isImpossible(work: Work, receivedAt: Instant): boolean {
  return timeOf(work, receivedAt) < work.steps * LEAST_STEP_MS
}

/** Everything about an entry that can hardly be as it says. Never a reason to drop it. */
export function judgePlausibility(fact: Circumstances): Array<Flag> {
  const at = Date.parse(fact.occurredAt)
  const received = Date.parse(fact.receivedAt)
  const isBefore = (time: number, other: Instant | null) =>
    other !== null && Date.parse(other) - time > TOLERANCE_MS
  return [
    ...(at - received > TOLERANCE_MS ? (['clock-ahead'] as const) : []),
    ...(isBefore(at, fact.previousAt) ? (['clock-back'] as const) : []),
    ...(isBefore(received, fact.previousReceivedAt) ? (['server-clock'] as const) : []),
    ...(fact.work && isHurried(fact.work, fact.minutes, fact.receivedAt) ? (['hurried'] as const) : []),
    ...(fact.minutes > 0 ? judgeStudyTime(at, fact.minutes, fact.claims) : []),
  ]
}

/** Study is measured by the minutes that it is made for, anything else by its questions. Both clocks are the server's. */
function isHurried(work: Work, minutes: number, receivedAt: Instant): boolean {
  const needed = minutes > 0 ? (minutes * 60_000) / FASTEST_READER : work.steps * HURRIED_STEP_MS
  return timeOf(work, receivedAt) < needed
}

/** A clock that was set back since then has shown nothing: no time is held against anybody that it can't tell. */
function timeOf({ begunAt }: Work, receivedAt: Instant): number {
  const time = Date.parse(receivedAt) - Date.parse(begunAt)
  return time < 0 ? Infinity : time
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

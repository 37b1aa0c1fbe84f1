import { addMilliseconds, earliest, latest, type Instant } from '#app/platform/clock.ts'

/** A time in which the exam stands still; `resumedAt` is null while it lasts. */
export type Pause = { pausedAt: Instant; resumedAt: Instant | null }

/** The time of one sitting: `deadline` holds extra minutes and extensions, pauses not. */
export type SittingTime = { startedAt: Instant; deadline: Instant }

/** Answers that were entered in time may arrive as much later as this, in milliseconds: a network takes its time. */
export const GRACE_MS = 60_000

/**
 * When the time is up, pauses included: each pause that began before the end moves the end by as long as it has lasted
 * within the sitting. While a pause lasts the end moves with the clock.
 */
export function endOf(
  { startedAt, deadline }: SittingTime,
  pauses: ReadonlyArray<Pause>,
  now: Instant,
): Instant {
  let end = deadline
  let counted = startedAt
  for (const { pausedAt, resumedAt } of pauses.toSorted((one, other) =>
    one.pausedAt < other.pausedAt ? -1 : 1,
  )) {
    const from = latest(pausedAt, counted)
    const to = resumedAt === null ? latest(now, from) : earliest(resumedAt, latest(now, from))
    if (from >= end || to <= from) continue
    end = addMilliseconds(end, millisecondsBetween(from, to))
    counted = to
  }
  return end
}

/** Milliseconds until the time is up; 0 when it is. */
export function timeLeft(time: SittingTime, pauses: ReadonlyArray<Pause>, now: Instant): number {
  return Math.max(0, millisecondsBetween(now, endOf(time, pauses, now)))
}

/** Whether the exam stands still now. */
export function isPaused(pauses: ReadonlyArray<Pause>, now: Instant): boolean {
  return pauses.some(({ pausedAt, resumedAt }) => pausedAt <= now && (resumedAt === null || resumedAt > now))
}

export function millisecondsBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from)
}

import type { Instant } from '#app/platform/clock.ts'
import type { Pause } from './time-left.ts'

/** A pause as it comes with a row of its exam; without a pause both are null. */
export type PauseColumns = { pausedAt: Instant | null; resumedAt: Instant | null }

/** The pauses that rows of one exam hold. */
export function pausesOf(rows: ReadonlyArray<PauseColumns>): Array<Pause> {
  return rows.flatMap(({ pausedAt, resumedAt }) => (pausedAt === null ? [] : [{ pausedAt, resumedAt }]))
}

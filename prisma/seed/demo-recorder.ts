import { createRecorder, type RecordEntries } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { projectors } from '#app/record.server.ts'

/** How long before now the first of it was. */
export const BEGUN_BEFORE_MS = 6 * 60 * 60 * 1000
const STEP_MS = 15_000

/**
 * Records what members of the demonstration did in the hours before `now`, a quarter of a minute after one another: the
 * recorder does not believe in a quiz that was answered within a second.
 */
export function demoRecorder(now: Instant): RecordEntries {
  let passed = -BEGUN_BEFORE_MS
  const { record } = createRecorder({
    database,
    projectors,
    now: () => addMilliseconds(now, Math.min(0, (passed += STEP_MS))),
  })
  return record
}

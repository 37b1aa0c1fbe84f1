import { type Instant } from '#app/platform/clock.ts'
import type { LateReason } from './exam.ts'
import type { Sitting } from './sitting.ts'
import { endOf, GRACE_MS, millisecondsBetween } from './time-left.ts'

/** What becomes of an answer that arrives: it counts, or waits for a verdict, or nobody can claim that it was in time. */
export type Arrival = { kind: 'counts' } | { kind: 'late'; reason: LateReason } | { kind: 'over' }

/** Clocks differ by so much without anybody's fault, in milliseconds. */
const TOLERANCE_MS = 1_500

/**
 * Judges an answer by when it was entered, as the device measured it against the server, and when it arrived.
 * @param isActive whether it comes from the device that holds the sitting now
 */
export function judgeArrival(
  sitting: Pick<Sitting, 'startedAt' | 'deadline' | 'pauses' | 'submittedAt' | 'how' | 'takenOverAt'>,
  { enteredAt, isActive }: { enteredAt: Instant; isActive: boolean },
  now: Instant,
): Arrival {
  const end = endOf(sitting, sitting.pauses, sitting.submittedAt ?? now)
  const handedIn = sitting.how === 'handed-in' ? sitting.submittedAt : null
  if (isAfter(enteredAt, end) || (handedIn !== null && isAfter(enteredAt, handedIn))) return { kind: 'over' }
  if (sitting.submittedAt !== null)
    return {
      kind: 'late',
      reason: handedIn === null ? 'after-deadline' : 'after-submission',
    }
  if (!isActive && sitting.takenOverAt !== null && isAfter(enteredAt, sitting.takenOverAt))
    return { kind: 'late', reason: 'other-device' }
  if (millisecondsBetween(end, now) > GRACE_MS) return { kind: 'late', reason: 'after-deadline' }
  return { kind: 'counts' }
}

function isAfter(instant: Instant, limit: Instant): boolean {
  return millisecondsBetween(limit, instant) > TOLERANCE_MS
}

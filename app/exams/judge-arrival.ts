import type { Instant } from '#app/platform/clock.ts'
import type { LateReason } from './exam.ts'
import type { Sitting } from './sitting.ts'
import { endOf, GRACE_MS, millisecondsBetween, type Pause } from './time-left.ts'

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
  if (pauseAround(sitting.pauses, enteredAt)) return { kind: 'late', reason: 'during-pause' }
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

/** The pause in which an answer was entered, if it was: near its ends it may as well have been before or after. */
export function pauseAround(pauses: ReadonlyArray<Pause>, enteredAt: Instant): Pause | undefined {
  return pauses.find(
    ({ pausedAt, resumedAt }) =>
      isAfter(enteredAt, pausedAt) && (resumedAt === null || isAfter(resumedAt, enteredAt)),
  )
}

function isAfter(instant: Instant, limit: Instant): boolean {
  return millisecondsBetween(limit, instant) > TOLERANCE_MS
}

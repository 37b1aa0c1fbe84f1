import type { Sitting } from './sitting.ts'
import { isPaused, timeLeft } from './time-left.ts'
import type { Instant } from '#app/platform/clock.ts'

/** What the server tells a device about its sitting with every answer and every question about the time. */
export type SittingReply = {
  /** The server's clock, milliseconds since 1970. */
  now: number
  /** Milliseconds until the time is up. */
  left: number
  isPaused: boolean
  /** Whether the asking device holds the sitting. */
  isActive: boolean
  isSubmitted: boolean
  /** What the candidate is told of an answer that waits for a verdict. */
  late?: string
}

export function sittingReply(sitting: Sitting, device: string, now: Instant): SittingReply {
  return {
    now: Date.parse(now),
    left: timeLeft(sitting, sitting.pauses, now),
    isPaused: isPaused(sitting.pauses, now),
    isActive: sitting.deviceHash === device,
    isSubmitted: sitting.submittedAt !== null,
  }
}

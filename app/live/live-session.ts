import type { Instant } from '#app/platform/clock.ts'

/** A session held over the network, as those whom it concerns see it. */
export type LiveSession = {
  id: string
  title: string
  startsAt: Instant
  /** Planned length. */
  minutes: number
  /** Who speaks. */
  host: string
  /** Where to join, https alone. */
  link: string
  unitName: string
  materialTitle: string | null
  materialLink: string | null
  /** Name of the uploaded material; null without one. */
  fileName: string | null
  /** SEQUENCE of RFC 5545. */
  sequence: number
  updatedAt: Instant
  cancelledAt: Instant | null
  cancelReason: string | null
  /** "course/lesson" or "course/lesson#clip". */
  recording: string | null
}

/** Where a session stands: a cancelled one has no time, a recorded one is a lesson. */
export type LivePhase = 'coming' | 'running' | 'past' | 'cancelled'

/** One can come in this long before the beginning: rooms are opened early, and late clocks are forgiven. */
const EARLY_MS = 15 * 60_000

/** When the session is planned to end, in milliseconds since 1970. */
function endOf({ startsAt, minutes }: Pick<LiveSession, 'startsAt' | 'minutes'>): number {
  return Date.parse(startsAt) + minutes * 60_000
}

export function phaseOf(
  session: Pick<LiveSession, 'startsAt' | 'minutes' | 'cancelledAt'>,
  now: Instant,
): LivePhase {
  if (session.cancelledAt !== null) return 'cancelled'
  const at = Date.parse(now)
  if (at >= endOf(session)) return 'past'
  return at >= Date.parse(session.startsAt) - EARLY_MS ? 'running' : 'coming'
}

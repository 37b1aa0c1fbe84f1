import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { LiveSessionOutcome } from './change-live-session.server.ts'

/**
 * Makes a session the way to the lesson with its recording; null takes the way back. No entry is written: watching is
 * no fact, what counts is the lesson read and its questions answered.
 */
export async function nameRecording(
  database: Database,
  session: { id: string; title: string; unitPath: string },
  recording: { target: string; title: string } | null,
  by: { memberId: string; at: Instant },
): Promise<LiveSessionOutcome> {
  const { id, title, unitPath } = session
  return database.$transaction(async (tx): Promise<LiveSessionOutcome> => {
    const changed = await tx.liveSession.updateMany({
      where: { id, cancelledAt: null },
      data: { recording: recording?.target ?? null, updatedAt: by.at },
    })
    if (changed.count === 0) return { ok: false, reason: 'cancelled' }
    await audit(tx, {
      ...{ at: by.at, actorId: by.memberId, action: 'live-session.recorded', subject: id, unitPath },
      detail: { title, recording: recording?.title ?? '' },
    })
    return { ok: true }
  })
}

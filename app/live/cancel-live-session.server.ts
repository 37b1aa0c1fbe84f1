import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { LiveSessionOutcome } from './change-live-session.server.ts'

/** Cancels a session for good, with a reason that members read. It stays in the list, so that nobody waits for it. */
export async function cancelLiveSession(
  database: Database,
  session: { id: string; title: string; unitPath: string },
  reason: string,
  by: { memberId: string; at: Instant },
): Promise<LiveSessionOutcome> {
  const { id, title, unitPath } = session
  return database.$transaction(async (tx): Promise<LiveSessionOutcome> => {
    const state = { cancelledAt: by.at, cancelledBy: by.memberId, cancelReason: reason, updatedAt: by.at }
    const changed = await tx.liveSession.updateMany({
      where: { id, cancelledAt: null },
      data: { ...state, sequence: { increment: 1 } },
    })
    if (changed.count === 0) return { ok: false, reason: 'cancelled' }
    await audit(tx, {
      ...{ at: by.at, actorId: by.memberId, action: 'live-session.cancelled', subject: id, unitPath },
      detail: { title, reason },
    })
    return { ok: true }
  })
}

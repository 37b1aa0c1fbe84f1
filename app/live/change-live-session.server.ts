import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { LiveSessionInput } from './live-session-form.server.ts'
import type { MaterialFile } from './material-file.server.ts'
import { keepMaterial, sessionRow } from './schedule-live-session.server.ts'

export type LiveSessionOutcome = { ok: true } | { ok: false; reason: 'cancelled' }

/** Changes a session that is not cancelled. Calendars that hold it learn of it by the higher SEQUENCE. */
export async function changeLiveSession(
  database: Database,
  session: { id: string; unitPath: string },
  change: { input: LiveSessionInput; file: MaterialFile | null; dropFile: boolean },
  by: { memberId: string; at: Instant },
): Promise<LiveSessionOutcome> {
  const { id, unitPath } = session
  return database.$transaction(async (tx): Promise<LiveSessionOutcome> => {
    const row = sessionRow(change.input)
    const changed = await tx.liveSession.updateMany({
      where: { id, cancelledAt: null },
      data: { ...row, sequence: { increment: 1 }, updatedAt: by.at },
    })
    if (changed.count === 0) return { ok: false, reason: 'cancelled' }
    await tx.liveSessionPost.deleteMany({ where: { sessionId: id } })
    await tx.liveSessionPost.createMany({ data: change.input.posts.map((post) => ({ sessionId: id, post })) })
    if (change.file) await keepMaterial(tx, id, change.file, by.at)
    else if (change.dropFile) await tx.liveSessionFile.deleteMany({ where: { sessionId: id } })
    await audit(tx, {
      ...{ at: by.at, actorId: by.memberId, action: 'live-session.changed', subject: id, unitPath },
      detail: { title: row.title, startsAt: row.startsAt, minutes: row.minutes, link: row.link },
    })
    return { ok: true }
  })
}

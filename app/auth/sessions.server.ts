import { audit } from '#app/members/audit.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { ABSOLUTE_LIMIT_MS } from './session-store.server.ts'
import { addMilliseconds } from '#app/platform/clock.ts'
import { lucia } from './lucia.server.ts'

/** One of a member's own sessions. `id` names it in a form; it is no key to it. */
export type OwnSession = { id: string; device: string; createdAt: Instant; current: boolean }

/** Where the viewer is signed in now, this browser first. */
export async function listSessions(viewer: Viewer, now: Instant): Promise<Array<OwnSession>> {
  const rows = await database.session.findMany({
    where: {
      memberId: viewer.memberId,
      expiresAt: { gt: now },
      createdAt: { gt: addMilliseconds(now, -ABSOLUTE_LIMIT_MS) },
    },
    orderBy: { createdAt: 'desc' },
  })
  const sessions = rows.map((row) => ({
    id: row.idHash.slice(0, 16),
    device: row.device,
    createdAt: row.createdAt,
    current: row.idHash === viewer.sessionId,
  }))
  return sessions.sort((a, b) => Number(b.current) - Number(a.current))
}

/** Ends one of the viewer's sessions, named as in `listSessions`. */
export async function endSession(viewer: Viewer, id: string, now: Instant): Promise<void> {
  const ended = await database.session.deleteMany({
    where: { memberId: viewer.memberId, idHash: { startsWith: id } },
  })
  if (ended.count > 0)
    await audit(database, {
      at: now,
      actorId: viewer.memberId,
      action: 'session.ended',
      subject: viewer.memberId,
      detail: {},
    })
}

/** Signs out of this browser; the server forgets the session. */
export async function signOut(viewer: Viewer, now: Instant): Promise<string> {
  await database.session.deleteMany({ where: { idHash: viewer.sessionId } })
  await audit(database, {
    at: now,
    actorId: viewer.memberId,
    action: 'sign-out',
    subject: viewer.memberId,
    detail: {},
  })
  return lucia.createBlankSessionCookie().serialize()
}

/** Signs out everywhere. */
export async function signOutEverywhere(viewer: Viewer, now: Instant): Promise<string> {
  await lucia.invalidateUserSessions(viewer.memberId)
  await audit(database, {
    at: now,
    actorId: viewer.memberId,
    action: 'sign-out.everywhere',
    subject: viewer.memberId,
    detail: {},
  })
  return lucia.createBlankSessionCookie().serialize()
}

import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import { addMilliseconds, now, toInstant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { findSessionMember } from './find-session-member.server.ts'

/** However busy a session is, it ends after seven days: a lost phone is not signed in for ever. */
export const ABSOLUTE_LIMIT_MS = 7 * 24 * 60 * 60 * 1000

/**
 * Lucia's sessions in our database. Only the SHA-256 of a session's identifier is stored, so that a stolen
 * backup opens no session; session and member come in one query because every request asks for them.
 */
export const sessionStore: Adapter = {
  async getSessionAndUser(sessionId): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const found = await findSessionMember(sha256(sessionId), addMilliseconds(now(), -ABSOLUTE_LIMIT_MS))
    if (!found) return [null, null]
    const { expiresAt, createdAt, device, viewer } = found
    return [
      {
        id: sessionId,
        userId: viewer.memberId,
        expiresAt: new Date(expiresAt),
        attributes: { createdAt, device },
      },
      { id: viewer.memberId, attributes: { viewer } },
    ]
  },
  async getUserSessions(userId): Promise<Array<DatabaseSession>> {
    const rows = await database.session.findMany({ where: { memberId: userId } })
    return rows.map((row) => ({
      id: row.idHash,
      userId,
      expiresAt: new Date(row.expiresAt),
      attributes: { createdAt: row.createdAt, device: row.device },
    }))
  },
  async setSession({ id, userId, expiresAt, attributes }): Promise<void> {
    const { createdAt, device } = attributes
    await database.session.create({
      data: { idHash: sha256(id), memberId: userId, expiresAt: toInstant(expiresAt), createdAt, device },
    })
  },
  async updateSessionExpiration(sessionId, expiresAt): Promise<void> {
    await database.session.updateMany({
      where: { idHash: sha256(sessionId) },
      data: { expiresAt: toInstant(expiresAt) },
    })
  },
  async deleteSession(sessionId): Promise<void> {
    await database.session.deleteMany({ where: { idHash: sha256(sessionId) } })
  },
  async deleteUserSessions(userId): Promise<void> {
    await database.session.deleteMany({ where: { memberId: userId } })
  },
  async deleteExpiredSessions(): Promise<void> {
    await database.session.deleteMany({ where: { expiresAt: { lt: now() } } })
  },
}

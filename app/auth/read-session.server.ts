import type { Viewer } from '#app/members/viewer.ts'
import { lucia } from './lucia.server.ts'

/**
 * Who sent this request, from its cookie header. `setCookie` is to be put on the answer when the session was
 * prolonged or turned out to be over.
 */
export async function readSession(
  cookieHeader: string,
): Promise<{ viewer: Viewer | null; setCookie: string | null }> {
  const sessionId = lucia.readSessionCookie(cookieHeader)
  if (!sessionId) return { viewer: null, setCookie: null }
  const { session, user } = await lucia.validateSession(sessionId)
  if (!session) return { viewer: null, setCookie: lucia.createBlankSessionCookie().serialize() }
  const setCookie = session.fresh ? lucia.createSessionCookie(session.id).serialize() : null
  return { viewer: user.viewer, setCookie }
}

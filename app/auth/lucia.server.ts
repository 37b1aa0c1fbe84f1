import { Lucia, TimeSpan } from 'lucia'
import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import { settings } from '#app/platform/settings.server.ts'
import { sessionStore } from './session-store.server.ts'

const secure = settings.origin.startsWith('https:')

/**
 * Sessions: idle limit twelve hours (a shift), absolute limit in the session store. The `__Host-` prefix needs
 * HTTPS, so a plain-HTTP intranet or a demonstration gets a cookie without it.
 */
export const lucia = new Lucia(sessionStore, {
  sessionExpiresIn: new TimeSpan(12, 'h'),
  sessionCookie: {
    name: secure ? '__Host-lianxue' : 'lianxue-session',
    attributes: { secure, sameSite: 'lax', path: '/' },
  },
  getSessionAttributes: ({ createdAt, device }) => ({ createdAt, device }),
  getUserAttributes: ({ viewer }) => ({ viewer }),
})

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia
    DatabaseSessionAttributes: { createdAt: Instant; device: string }
    DatabaseUserAttributes: { viewer: Viewer }
  }
}

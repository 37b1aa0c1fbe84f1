import { createCookie } from '@remix-run/node'
import { settings } from '#app/platform/settings.server.ts'

/** Marks a browser that has signed in before; gives no access by itself. */
export const deviceCookie = createCookie('lianxue-device', {
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: settings.origin.startsWith('https:'),
  maxAge: 365 * 24 * 60 * 60,
})

/** The device token in a cookie header, if there is a plausible one. */
export async function readDeviceToken(cookieHeader: string | null): Promise<string | null> {
  const value: unknown = await deviceCookie.parse(cookieHeader)
  return typeof value === 'string' && /^[\w-]{20,40}$/.test(value) ? value : null
}

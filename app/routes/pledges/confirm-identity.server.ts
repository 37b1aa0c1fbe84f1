import type { ActionFunctionArgs } from '@remix-run/node'
import { checkPassword, type PasswordCheck } from '#app/auth/check-password.server.ts'
import { readDeviceToken } from '#app/auth/device-cookie.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'

/** Checks the viewer's password once more, under the slow-down of sign-in. */
export async function confirmIdentity(
  { request, context: { clientAddress } }: Pick<ActionFunctionArgs, 'request' | 'context'>,
  { employeeNumber }: Viewer,
  at: Instant,
): Promise<(password: string) => Promise<PasswordCheck>> {
  const deviceToken = await readDeviceToken(request.headers.get('Cookie'))
  return (password) => checkPassword({ employeeNumber, password, clientAddress, deviceToken }, at)
}

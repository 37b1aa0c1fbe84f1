import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import { checkPassword } from './check-password.server.ts'
import { lucia } from './lucia.server.ts'
import { passwordFault } from './password-rule.server.ts'
import { setPassword } from './set-password.server.ts'

export type PasswordChange =
  | { ok: true; cookie: string }
  | { ok: false; field: 'current' | 'next'; message: string }

/** Changes one's own password; the other sessions end, this browser gets a new one. */
export async function changePassword(
  viewer: Viewer,
  input: { current: string; next: string; clientAddress: string; deviceToken: string | null; device: string },
  now: Instant,
): Promise<PasswordChange> {
  const claim = {
    employeeNumber: viewer.employeeNumber,
    password: input.current,
    clientAddress: input.clientAddress,
    deviceToken: input.deviceToken,
  }
  const check = await checkPassword(claim, now)
  if (!check.ok) return { ok: false, field: 'current', message: refusal(check) }
  if (input.next === input.current) return { ok: false, field: 'next', message: '新密码不能与当前密码相同' }
  const fault = passwordFault(input.next, [viewer.employeeNumber, viewer.name, viewer.unitName])
  if (fault) return { ok: false, field: 'next', message: fault }
  await setPassword(viewer.memberId, input.next, 'password.changed', now)
  const session = await lucia.createSession(viewer.memberId, { createdAt: now, device: input.device })
  return { ok: true, cookie: lucia.createSessionCookie(session.id).serialize() }
}

/** The sentence for a password that was not accepted. */
function refusal(check: { reason: 'wrong' } | { reason: 'wait'; seconds: number }): string {
  return check.reason === 'wait'
    ? `输错次数较多，请等 ${check.seconds} 秒后再试`
    : '当前密码不正确，请重新输入'
}

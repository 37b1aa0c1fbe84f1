import type { Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { passwordFault } from './password-rule.server.ts'
import { normaliseCode } from './reset-code.server.ts'
import { setPassword } from './set-password.server.ts'
import { countFailure, secondsToWait, type ThrottleRule } from './throttle.server.ts'

/** After this many wrong codes for an account the code is void and a new one must be asked for. */
const MAX_FAILURES = 5

export type PasswordReset = { ok: true } | { ok: false; field: 'code' | 'next'; message: string }

/** Sets a new password with a one-time code. The code is spent only when the new password is accepted. */
export async function resetPassword(
  input: { employeeNumber: string; code: string; next: string; clientAddress: string },
  now: Instant,
): Promise<PasswordReset> {
  const rules: Array<ThrottleRule> = [
    { key: `reset:${sha256(input.clientAddress)}`, freeTries: 20, longestWait: 60 },
  ]
  const seconds = await secondsToWait(rules, now)
  if (seconds > 0) return { ok: false, field: 'code', message: `试的次数较多，请等 ${seconds} 秒后再试` }
  const member = await database.member.findUnique({
    where: { employeeNumber: input.employeeNumber },
    select: { id: true, name: true, leftOn: true },
  })
  const code = member && member.leftOn === null ? await findOpenCode(member.id, now) : null
  if (!member || !code || code.codeHash !== sha256(normaliseCode(input.code))) {
    await countFailure(rules, now)
    if (code)
      await database.resetCode.update({ where: { id: code.id }, data: { failures: { increment: 1 } } })
    return {
      ok: false,
      field: 'code',
      message: '工号或重置码不正确，或重置码已过期。请核对，或请组织员重新发放',
    }
  }
  const fault = passwordFault(input.next, [input.employeeNumber, member.name])
  if (fault) return { ok: false, field: 'next', message: fault }
  // Spending the code first makes it one-time even when two requests come together.
  const spent = await database.resetCode.updateMany({
    where: { id: code.id, usedAt: null },
    data: { usedAt: now },
  })
  if (spent.count === 0) return { ok: false, field: 'code', message: '这个重置码已经用过，请组织员重新发放' }
  await setPassword(member.id, input.next, 'password.reset', now)
  return { ok: true }
}

function findOpenCode(memberId: string, now: Instant): Promise<{ id: string; codeHash: string } | null> {
  return database.resetCode.findFirst({
    where: { memberId, usedAt: null, expiresAt: { gt: now }, failures: { lt: MAX_FAILURES } },
    select: { id: true, codeHash: true },
  })
}

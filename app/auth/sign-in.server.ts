import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { randomToken, sha256 } from '#app/platform/hash.server.ts'
import { checkPassword, type Claim } from './check-password.server.ts'
import { deviceCookie } from './device-cookie.server.ts'
import { lucia } from './lucia.server.ts'

export type SignIn =
  | { ok: true; cookies: Array<string> }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'wait'; seconds: number }

/**
 * Signs a member in: always a new session (so that no identifier from before can be used), and a cookie that
 * makes this browser a known one. Every outcome is in the audit log.
 */
export async function signIn(claim: Claim & { device: string }, now: Instant): Promise<SignIn> {
  const check = await checkPassword(claim, now)
  if (!check.ok) {
    const subject = sha256(claim.employeeNumber).slice(0, 16)
    await audit(database, {
      at: now,
      actorId: null,
      action: `sign-in.${check.reason}`,
      detail: { account: subject },
    })
    return check
  }
  const session = await lucia.createSession(check.memberId, { createdAt: now, device: claim.device })
  await audit(database, {
    at: now,
    actorId: check.memberId,
    action: 'sign-in.succeeded',
    subject: check.memberId,
    detail: { device: claim.device },
  })
  return {
    ok: true,
    cookies: [
      lucia.createSessionCookie(session.id).serialize(),
      await rememberDevice(claim, check.memberId, now),
    ],
  }
}

async function rememberDevice(claim: Claim, memberId: string, now: Instant): Promise<string> {
  const token = claim.deviceToken ?? randomToken()
  await database.knownDevice.upsert({
    where: { tokenHash: sha256(token) },
    create: { tokenHash: sha256(token), memberId, createdAt: now },
    update: { memberId },
  })
  return deviceCookie.serialize(token)
}

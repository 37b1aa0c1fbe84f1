import type { Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { verifyNobody, verifyPassword } from './password.server.ts'
import { countFailure, forgetFailures, secondsToWait, type ThrottleRule } from './throttle.server.ts'

/** Where a password was typed, for slowing down guesses. */
export type Claim = {
  employeeNumber: string
  password: string
  clientAddress: string
  /** Cookie of a browser that has signed in to this account before. */
  deviceToken: string | null
}

export type PasswordCheck =
  | { ok: true; memberId: string; passwordHash: string }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'wait'; seconds: number }

/**
 * Checks 工号 and password. Guessing is slowed down per account and address, per account from browsers never
 * seen before (at most half a minute, so that nobody can lock the owner out), and per address; a browser that
 * has signed in before only waits for its own mistakes (OWASP device cookies).
 */
export async function checkPassword(claim: Claim, now: Instant): Promise<PasswordCheck> {
  const member = await database.member.findUnique({
    where: { employeeNumber: claim.employeeNumber },
    select: { id: true, leftOn: true, credential: { select: { passwordHash: true } } },
  })
  const rules = await throttleRules(claim, member?.id ?? null)
  const seconds = await secondsToWait(rules, now)
  if (seconds > 0) return { ok: false, reason: 'wait', seconds }
  const passwordHash = member?.leftOn === null ? member.credential?.passwordHash : undefined
  const right = passwordHash
    ? await verifyPassword(passwordHash, claim.password)
    : await verifyNobody(claim.password)
  if (!right || !member || !passwordHash) {
    await countFailure(rules, now)
    return { ok: false, reason: 'wrong' }
  }
  await forgetFailures(rules.slice(0, 1))
  return { ok: true, memberId: member.id, passwordHash }
}

async function throttleRules(claim: Claim, memberId: string | null): Promise<Array<ThrottleRule>> {
  const account = sha256(claim.employeeNumber)
  const address = sha256(claim.clientAddress)
  const device = claim.deviceToken ? sha256(claim.deviceToken) : null
  const known =
    device && memberId
      ? await database.knownDevice.findFirst({ where: { tokenHash: device, memberId } })
      : null
  if (known) return [{ key: `device:${known.tokenHash}`, freeTries: 5, longestWait: 60 }]
  return [
    { key: `account-address:${account}:${address}`, freeTries: 5, longestWait: 300 },
    { key: `account:${account}`, freeTries: 10, longestWait: 30 },
    { key: `address:${address}`, freeTries: 100, longestWait: 10 },
  ]
}

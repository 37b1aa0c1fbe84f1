import { createHash, randomBytes } from 'node:crypto'
import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** Long enough to find a fingerprint reader, short enough that nobody confirms what they no longer see. */
const LIFETIME = 5 * 60_000

export type ChallengePurpose = 'register' | 'sign'

/** A question to a passkey: `challenge` is what its signature will be over. Both base64url. */
export type Challenge = { nonce: string; challenge: string }

/** A challenge that was answered: once, by whom it was put to, in time. */
export type TakenChallenge =
  | { ok: true; challenge: string; subject: string }
  | { ok: false; reason: 'gone' | 'expired' }

/**
 * Notes a question to a member's passkey.
 * @param subject SHA-256 of what is confirmed, hexadecimal; empty for a registration.
 */
export async function openChallenge(
  database: Readable,
  question: { memberId: string; purpose: ChallengePurpose; subject: string },
  now: Instant,
): Promise<Challenge> {
  const nonce = randomBytes(32).toString('base64url')
  await database.passkeyChallenge.deleteMany({
    where: { expiresAt: { lt: addMilliseconds(now, -LIFETIME) } },
  })
  const expiresAt = addMilliseconds(now, LIFETIME)
  await database.passkeyChallenge.create({ data: { nonce, ...question, expiresAt } })
  return { nonce, challenge: challengeOf(nonce, question.subject) }
}

/** Takes the question away with its answer: nothing can be answered twice, rightly or wrongly. */
export async function takeChallenge(
  database: Readable,
  asked: { nonce: string; memberId: string; purpose: ChallengePurpose },
  now: Instant,
): Promise<TakenChallenge> {
  const row = await database.passkeyChallenge.findFirst({ where: asked })
  const { count } = await database.passkeyChallenge.deleteMany({ where: asked })
  if (!row || count === 0) return { ok: false, reason: 'gone' }
  if (row.expiresAt < now) return { ok: false, reason: 'expired' }
  return { ok: true, challenge: challengeOf(row.nonce, row.subject), subject: row.subject }
}

/** SHA-256 over the bytes of the nonce and of the subject: the signature holds for this subject and this one time. */
function challengeOf(nonce: string, subject: string): string {
  return createHash('sha256')
    .update(Buffer.from(nonce, 'base64url'))
    .update(Buffer.from(subject, 'hex'))
    .digest('base64url')
}

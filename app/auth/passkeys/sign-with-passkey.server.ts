import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { openChallenge, takeChallenge } from './challenge.server.ts'
import type { PasskeyProof } from './passkey-proof.ts'
import type { PasskeySite } from './passkey-site.ts'
import { publicKeyOf } from './public-key.server.ts'
import { parseAssertion, type AssertionAnswer } from './response-schema.server.ts'

/** What the page sends back: which question, and the browser's answer as JSON. */
export type PasskeyAnswer = { nonce: string; answer: string }

export type PasskeyCheck =
  | { ok: true; proof: PasskeyProof }
  | { ok: false; reason: 'passkey-expired' | 'passkey-gone' | 'passkey-changed' | 'passkey-refused' }

/** Asks one of the member's passkeys to sign a subject (SHA-256, hexadecimal); null when the member has none. `options` is JSON for the browser. */
export async function askPasskey(
  database: Database,
  site: PasskeySite,
  memberId: string,
  subject: string,
  now: Instant,
) {
  const known = await database.passkey.findMany({ where: { memberId } })
  if (known.length === 0) return null
  const { nonce, challenge } = await openChallenge(database, { memberId, purpose: 'sign', subject }, now)
  const options = await generateAuthenticationOptions({
    rpID: site.rpId,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    allowCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    userVerification: 'required',
  })
  return { nonce, options: JSON.stringify(options) }
}

/**
 * Checks a passkey's signature over a subject: the question was put to this member for this very subject, is answered
 * once and in time, by a passkey of this member, on this site, after its holder unlocked it.
 */
export async function checkPasskey(
  database: Database,
  site: PasskeySite,
  memberId: string,
  subject: string,
  { nonce, answer }: PasskeyAnswer,
  now: Instant,
): Promise<PasskeyCheck> {
  const asked = await takeChallenge(database, { nonce, memberId, purpose: 'sign' }, now)
  if (!asked.ok) return { ok: false, reason: asked.reason === 'expired' ? 'passkey-expired' : 'passkey-gone' }
  if (asked.subject !== subject) return { ok: false, reason: 'passkey-changed' }
  const response = parseAssertion(answer)
  const passkey =
    response && (await database.passkey.findFirst({ where: { credentialId: response.id, memberId } }))
  if (!response || !passkey) return { ok: false, reason: 'passkey-refused' }
  const publicKey = Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url'))
  const counter = await counterAfter(site, response, asked.challenge, { ...passkey, publicKey })
  const readable = publicKeyOf(publicKey)
  if (counter === null || !readable) return { ok: false, reason: 'passkey-refused' }
  await database.passkey.update({ where: { id: passkey.id }, data: { counter, usedAt: now } })
  const { clientDataJSON, authenticatorData, signature } = response.response
  const proof: PasskeyProof = {
    ...site,
    credentialId: passkey.credentialId,
    publicKey: readable,
    registeredAt: passkey.createdAt,
    custody: passkey.custody === 'single-device' ? 'single-device' : 'multi-device',
    nonce,
    authenticatorData,
    clientDataJSON,
    signature,
  }
  return { ok: true, proof }
}

/** The authenticator's new counter; null when the answer does not hold. */
async function counterAfter(
  { origin, rpId }: PasskeySite,
  response: AssertionAnswer,
  challenge: string,
  passkey: { credentialId: string; publicKey: Uint8Array<ArrayBuffer>; counter: number },
): Promise<number | null> {
  const { credentialId: id, publicKey, counter } = passkey
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    credential: { id, publicKey, counter },
  }).catch(() => null)
  return verified?.verified ? verified.authenticationInfo.newCounter : null
}

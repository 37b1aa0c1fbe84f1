import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { audit } from '#app/members/audit.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { openChallenge, takeChallenge } from './challenge.server.ts'
import type { PasskeySite } from './passkey-site.ts'
import { KEY_ALGORITHMS, publicKeyOf } from './public-key.server.ts'
import { parseRegistration, type RegistrationAnswer } from './response-schema.server.ts'

/** As many as anybody has devices. */
const MOST_PASSKEYS = 10

/**
 * Asks the member's browser for a new passkey that proves with each use that somebody unlocked it. The caller has
 * asked for the password: whoever holds the session alone must not add a key. Null when there are enough.
 * `options` is JSON for the browser alone.
 */
export async function beginRegistration(
  database: Database,
  site: PasskeySite,
  { memberId, employeeNumber, name }: Viewer,
  now: Instant,
) {
  const known = await database.passkey.findMany({ where: { memberId } })
  if (known.length >= MOST_PASSKEYS) return null
  const { nonce, challenge } = await openChallenge(
    database,
    { memberId, purpose: 'register', subject: '' },
    now,
  )
  const options = await generateRegistrationOptions({
    rpName: '廉学',
    rpID: site.rpId,
    userID: Uint8Array.from(Buffer.from(memberId)),
    userName: employeeNumber,
    userDisplayName: name,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    supportedAlgorithmIDs: KEY_ALGORITHMS,
  })
  return { nonce, options: JSON.stringify(options) }
}

export type RegisterOutcome =
  | { ok: true }
  | { ok: false; reason: 'malformed' | 'gone' | 'expired' | 'unproven' | 'known' }

/** Keeps the public half of a new passkey when the browser's answer holds. */
export async function finishRegistration(
  database: Database,
  site: PasskeySite,
  { memberId, unitPath }: Viewer,
  input: { nonce: string; name: string; answer: string },
  now: Instant,
): Promise<RegisterOutcome> {
  const answer = parseRegistration(input.answer)
  if (!answer) return { ok: false, reason: 'malformed' }
  const asked = await takeChallenge(database, { nonce: input.nonce, memberId, purpose: 'register' }, now)
  if (!asked.ok) return asked
  const made = await verifiedPasskey(site, answer, asked.challenge)
  if (!made) return { ok: false, reason: 'unproven' }
  if (await database.passkey.findUnique({ where: { credentialId: made.credentialId } }))
    return { ok: false, reason: 'known' }
  const { name } = input
  await database.$transaction(async (tx) => {
    await tx.passkey.create({ data: { id: newId(), memberId, name, ...made, createdAt: now } })
    const detail = { name, custody: made.custody }
    await audit(tx, {
      at: now,
      actorId: memberId,
      action: 'passkey.registered',
      subject: memberId,
      unitPath,
      detail,
    })
  })
  return { ok: true }
}

async function verifiedPasskey(
  { origin, rpId }: PasskeySite,
  response: RegistrationAnswer,
  challenge: string,
) {
  const { transports = [], ...rest } = response.response
  const verified = await verifyRegistrationResponse({
    response: { ...response, response: rest },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: KEY_ALGORITHMS,
  }).catch(() => null)
  if (!verified?.verified) return null
  const { credential, credentialDeviceType } = verified.registrationInfo
  if (!publicKeyOf(credential.publicKey)) return null
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: transports.join(' '),
    custody: credentialDeviceType === 'singleDevice' ? 'single-device' : 'multi-device',
  }
}

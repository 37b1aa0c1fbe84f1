import type { PasskeyProof, PasskeyPublicKey } from '#app/auth/passkeys/passkey-proof.ts'
import { concat, equalBytes, fromBase64, fromHex, utf8 } from '#app/ledger/bytes.ts'
import { isJsonObject } from '#app/ledger/entry-words.ts'
import { sha256 } from '#app/ledger/hash-function.ts'
import { ecdsaFromDer } from './ecdsa-from-der.ts'

/** `unavailable`: this browser offers no way to check signatures, as on pages without TLS. */
export type ProofVerdict = 'valid' | 'invalid' | 'unavailable'

/** Bits of the authenticator's flags: somebody was there, and unlocked it by finger, face or PIN. */
const PRESENT_AND_VERIFIED = 0b101

/**
 * Checks a passkey's signature over a subject with nothing but the proof: anywhere, at any time, asking nobody.
 * After W3C Web Authentication, section 7.2.
 * @param subject SHA-256 of what was confirmed, hexadecimal.
 */
export async function verifyPasskeyProof(proof: PasskeyProof, subject: string): Promise<ProofVerdict> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (!subtle) return 'unavailable'
  try {
    const clientData = fromBase64Url(proof.clientDataJSON)
    const authenticatorData = fromBase64Url(proof.authenticatorData)
    const challenge = sha256.digest(concat(fromBase64Url(proof.nonce), fromHex(subject)))
    if (!isAnswerTo(clientData, proof.origin, challenge)) return 'invalid'
    if (!isUnlockedFor(authenticatorData, proof)) return 'invalid'
    const signed = concat(authenticatorData, sha256.digest(clientData))
    return (await holds(subtle, proof.publicKey, fromBase64Url(proof.signature), signed))
      ? 'valid'
      : 'invalid'
  } catch {
    return 'invalid'
  }
}

/** The browser's part: which question it put, from which site. */
function isAnswerTo(clientData: Uint8Array, origin: string, challenge: Uint8Array): boolean {
  const said: unknown = JSON.parse(new TextDecoder().decode(clientData))
  return (
    isJsonObject(said) &&
    said.type === 'webauthn.get' &&
    said.origin === origin &&
    said.crossOrigin !== true &&
    typeof said.challenge === 'string' &&
    equalBytes(fromBase64Url(said.challenge), challenge)
  )
}

/** The authenticator's part: for which site, and that somebody unlocked it. */
function isUnlockedFor(data: Uint8Array, { rpId, origin }: PasskeyProof): boolean {
  const flags = data[32] ?? 0
  return (
    new URL(origin).hostname === rpId &&
    data.length >= 37 &&
    equalBytes(data.subarray(0, 32), sha256.digest(utf8(rpId))) &&
    (flags & PRESENT_AND_VERIFIED) === PRESENT_AND_VERIFIED
  )
}

async function holds(
  subtle: SubtleCrypto,
  publicKey: PasskeyPublicKey,
  signature: Uint8Array,
  signed: Uint8Array,
): Promise<boolean> {
  const isCurve = publicKey.kty === 'EC'
  const algorithm = isCurve
    ? { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
    : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const key = await subtle.importKey('jwk', publicKey, algorithm, false, ['verify'])
  const bytes = isCurve ? ecdsaFromDer(signature, 32) : signature
  return subtle.verify(algorithm, key, Uint8Array.from(bytes), Uint8Array.from(signed))
}

function fromBase64Url(text: string): Uint8Array {
  const standard = text.replaceAll('-', '+').replaceAll('_', '/')
  return fromBase64(standard + '='.repeat((4 - (standard.length % 4)) % 4))
}

import { createPublicKey, verify } from 'node:crypto'
import { concat, fromHex } from './bytes.ts'
import type { VerifySignature } from './signed-note.ts'

/** DER in front of the 32 bytes of an Ed25519 public key (SPKI, RFC 8410). */
const SPKI_HEAD = fromHex('302a300506032b6570032100')

/** Ed25519 by Node's own cryptography: ten times faster than the one that also runs in the browser. */
export const verifyNatively: VerifySignature = (signature, message, publicKey) => {
  const key = createPublicKey({ key: Buffer.from(concat(SPKI_HEAD, publicKey)), format: 'der', type: 'spki' })
  return verify(null, message, key, signature)
}

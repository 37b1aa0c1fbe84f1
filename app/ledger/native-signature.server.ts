import { createPublicKey, verify } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { concat, fromHex, toHex } from './bytes.ts'
import { type PreparedKey, prepareSm2Key, verifySm2 } from './sm2.ts'
import { SM2_SIGNATURE } from './verifier-key.ts'
import type { VerifySignature } from './verify-signature.ts'

/** DER in front of the 32 bytes of an Ed25519 public key (SPKI, RFC 8410). */
const SPKI_HEAD = fromHex('302a300506032b6570032100')

const prepared = new LRUCache<string, PreparedKey>({ max: 8 })

/**
 * The quickest a server can do: Ed25519 by Node's own cryptography; SM2 with the key prepared once, since Node signs
 * and verifies SM2 for an empty signer only.
 */
export const verifyNatively: VerifySignature = (signature, message, { type, publicKey }) => {
  if (type === SM2_SIGNATURE) return verifyPrepared(signature, message, publicKey)
  const key = createPublicKey({ key: Buffer.from(concat(SPKI_HEAD, publicKey)), format: 'der', type: 'spki' })
  return verify(null, message, key, signature)
}

function verifyPrepared(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  const name = toHex(publicKey)
  try {
    const key = prepared.get(name) ?? prepareSm2Key(publicKey)
    prepared.set(name, key)
    return verifySm2(signature, message, key)
  } catch {
    return false
  }
}

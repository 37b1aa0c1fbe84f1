import { hashes, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import { verifySm2 } from './sm2.ts'
import { SM2_SIGNATURE, type VerifierKey } from './verifier-key.ts'

hashes.sha512 = sha512

/** Whether a signature over the bytes is that of the key. */
export type VerifySignature = (signature: Uint8Array, message: Uint8Array, key: VerifierKey) => boolean

/** Verifies with nothing but this code: in a browser, without TLS, without a network. */
export const verifyAnywhere: VerifySignature = (signature, message, { type, publicKey }) =>
  type === SM2_SIGNATURE
    ? verifySm2(signature, message, publicKey)
    : verifyEd25519(signature, message, publicKey)

function verifyEd25519(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return verify(signature, message, publicKey)
  } catch {
    return false
  }
}

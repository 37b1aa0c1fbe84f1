import { type HashFunction, sha256, sm3 } from './hash-function.ts'
import { NOTE_SIGNATURE, SM2_SIGNATURE, type SignatureType, type VerifierKey } from './verifier-key.ts'

/** What a log is hashed and signed with: SHA-256 and Ed25519, or the national SM3 and SM2. */
export type LogAlgorithms = 'international' | 'guomi'

/** A log keeps its algorithms for ever: the type of its key tells them. */
export function algorithmsOf({ type }: VerifierKey): LogAlgorithms {
  return type === SM2_SIGNATURE ? 'guomi' : 'international'
}

/** The hash function of the log that a key signs. */
export function hashOf(key: VerifierKey): HashFunction {
  return hashFor(algorithmsOf(key))
}

export function hashFor(algorithms: LogAlgorithms): HashFunction {
  return algorithms === 'guomi' ? sm3 : sha256
}

/** The type of the keys of such a log. */
export function signatureTypeOf(algorithms: LogAlgorithms): SignatureType {
  return algorithms === 'guomi' ? SM2_SIGNATURE : NOTE_SIGNATURE
}

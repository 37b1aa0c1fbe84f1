import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'

/**
 * The hash function of a log, named in everything that is written with it, so that another (SM3) can stand beside it.
 * Pure JavaScript: WebCrypto is missing on pages served without TLS, as on many intranets, and the verifier must run there.
 */
export type HashFunction = {
  name: 'sha-256'
  /** Length of a digest in bytes. */
  length: number
  digest(bytes: Uint8Array): Uint8Array
}

export const sha256: HashFunction = { name: 'sha-256', length: 32, digest: nobleSha256 }

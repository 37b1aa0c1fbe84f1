import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { sm3 as sm3Hex } from 'sm-crypto-v2'
import { fromHex, toHex, utf8 } from './bytes.ts'

/**
 * The hash function of a log, named in everything that is written with it.
 * Pure JavaScript: WebCrypto is missing on pages served without TLS, as on many intranets, and the verifier must run there.
 */
export type HashFunction = {
  name: 'sha-256' | 'sm3'
  /** Length of a digest in bytes. */
  length: number
  digest(bytes: Uint8Array): Uint8Array
  /** The digest in hexadecimal; a text is taken as UTF-8. */
  hex(data: Uint8Array | string): string
}

export const sha256: HashFunction = {
  name: 'sha-256',
  length: 32,
  digest: nobleSha256,
  hex: (data) => toHex(nobleSha256(bytesOf(data))),
}

/** The national hash function (GB/T 32905, GM/T 0004). */
export const sm3: HashFunction = {
  name: 'sm3',
  length: 32,
  digest: (bytes) => fromHex(sm3Hex(bytes)),
  hex: (data) => sm3Hex(bytesOf(data)),
}

function bytesOf(data: Uint8Array | string): Uint8Array {
  return typeof data === 'string' ? utf8(data) : data
}

/** The hash function of that name; null when it is none of ours. */
export function hashNamed(name: unknown): HashFunction | null {
  return [sha256, sm3].find((hash) => hash.name === name) ?? null
}

import { concat } from './bytes.ts'
import type { HashFunction } from './hash-function.ts'

const LEAF = Uint8Array.of(0)
const NODE = 1

/** Hash of a leaf (RFC 6962): the prefix 0x00 keeps a leaf from passing for a node. */
export function hashLeaf(hash: HashFunction, data: Uint8Array): Uint8Array {
  return hash.digest(concat(LEAF, data))
}

/** Hash of a node over its two children (RFC 6962, prefix 0x01). */
export function hashNode(hash: HashFunction, left: Uint8Array, right: Uint8Array): Uint8Array {
  // Written out: a tree has as many nodes as leaves, and joining lists takes as long as hashing.
  const bytes = new Uint8Array(1 + left.length + right.length)
  bytes[0] = NODE
  bytes.set(left, 1)
  bytes.set(right, 1 + left.length)
  return hash.digest(bytes)
}

/** Root of a tree without leaves. */
export function emptyRoot(hash: HashFunction): Uint8Array {
  return hash.digest(new Uint8Array(0))
}

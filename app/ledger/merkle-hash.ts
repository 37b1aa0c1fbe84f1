import { concat } from './bytes.ts'
import type { HashFunction } from './hash-function.ts'

const LEAF = Uint8Array.of(0)
const NODE = 1
const CHILD_LENGTH = 32
/** Filled anew for each node: a tree has as many nodes as leaves. */
const children = Uint8Array.of(NODE, ...new Uint8Array(2 * CHILD_LENGTH))

/** Hash of a leaf (RFC 6962): the prefix 0x00 keeps a leaf from passing for a node. */
export function hashLeaf(hash: HashFunction, data: Uint8Array): Uint8Array {
  return hash.digest(concat(LEAF, data))
}

/** The same in hexadecimal, of data that is text. */
export function hashLeafText(hash: HashFunction, text: string): string {
  return hash.hex(`\u0000${text}`)
}

/** Hash of a node over its two children (RFC 6962, prefix 0x01). */
export function hashNode(hash: HashFunction, left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== CHILD_LENGTH || right.length !== CHILD_LENGTH)
    return hash.digest(concat(Uint8Array.of(NODE), left, right))
  children.set(left, 1)
  children.set(right, 1 + CHILD_LENGTH)
  return hash.digest(children)
}

/** Root of a tree without leaves. */
export function emptyRoot(hash: HashFunction): Uint8Array {
  return hash.digest(new Uint8Array(0))
}

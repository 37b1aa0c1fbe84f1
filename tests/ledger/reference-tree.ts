import { createHash } from 'node:crypto'

// The definitions of RFC 9162 written down as they stand there, slow and on another hash implementation:
// what the fast code is compared with.

/** MTH(D[n]), 2.1.1; leaves are leaf hashes. */
export function referenceRoot(leaves: ReadonlyArray<Uint8Array>): Uint8Array {
  const [only] = leaves
  if (only === undefined) return sha256(new Uint8Array(0))
  if (leaves.length === 1) return only
  const k = splitAt(leaves.length)
  return node(referenceRoot(leaves.slice(0, k)), referenceRoot(leaves.slice(k)))
}

/** PATH(m, D[n]), 2.1.3.1. */
export function referencePath(m: number, leaves: ReadonlyArray<Uint8Array>): Array<Uint8Array> {
  if (leaves.length === 1) return []
  const k = splitAt(leaves.length)
  return m < k
    ? [...referencePath(m, leaves.slice(0, k)), referenceRoot(leaves.slice(k))]
    : [...referencePath(m - k, leaves.slice(k)), referenceRoot(leaves.slice(0, k))]
}

/** PROOF(m, D[n]), 2.1.4.1. */
export function referenceProof(m: number, leaves: ReadonlyArray<Uint8Array>): Array<Uint8Array> {
  return subproof(m, leaves, true)
}

function subproof(m: number, leaves: ReadonlyArray<Uint8Array>, known: boolean): Array<Uint8Array> {
  if (m === leaves.length) return known ? [] : [referenceRoot(leaves)]
  const k = splitAt(leaves.length)
  return m <= k
    ? [...subproof(m, leaves.slice(0, k), known), referenceRoot(leaves.slice(k))]
    : [...subproof(m - k, leaves.slice(k), false), referenceRoot(leaves.slice(0, k))]
}

/** Leaf hash of some data. */
export function referenceLeaf(data: Uint8Array): Uint8Array {
  return sha256(Buffer.concat([Buffer.from([0]), data]))
}

function node(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(Buffer.concat([Buffer.from([1]), left, right]))
}

function splitAt(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}

import type { HashFunction } from './hash-function.ts'
import { emptyRoot, hashNode } from './merkle-hash.ts'

/**
 * A tree that remembers only the roots of its whole subtrees, largest first: enough to grow and to tell the root,
 * in memory that does not grow with the log.
 */
export type CompactTree = { size: number; peaks: ReadonlyArray<Uint8Array> }

export const EMPTY_TREE: CompactTree = { size: 0, peaks: [] }

/** The tree with one more leaf, given by its leaf hash. */
export function appendLeaf(hash: HashFunction, tree: CompactTree, leafHash: Uint8Array): CompactTree {
  const peaks = [...tree.peaks]
  let peak = leafHash
  for (let rest = tree.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = peaks.pop()
    if (left === undefined) throw new Error('tree has fewer peaks than its size says')
    peak = hashNode(hash, left, peak)
  }
  return { size: tree.size + 1, peaks: [...peaks, peak] }
}

/** Merkle tree hash (RFC 9162, 2.1.1) of all leaves so far. */
export function rootOf(hash: HashFunction, tree: CompactTree): Uint8Array {
  const [first, ...rest] = [...tree.peaks].reverse()
  if (first === undefined) return emptyRoot(hash)
  return rest.reduce((right, left) => hashNode(hash, left, right), first)
}

import type { HashFunction } from './hash-function.ts'
import { hashNode } from './merkle-hash.ts'

/** Leaves `start` … `end - 1` of a log. */
export type LeafRange = { start: number; end: number }
/** A whole subtree: `2 ** level` leaves, the `index`-th of its level from the left. */
export type TreeNode = { level: number; index: number }

/** The subtrees whose roots make an inclusion proof (RFC 9162, 2.1.3.1), in the order of the proof. */
export function inclusionRanges(index: number, size: number): Array<LeafRange> {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size)
    throw new Error(`no leaf ${index} in a tree of ${size}`)
  const ranges: Array<LeafRange> = []
  let range: LeafRange = { start: 0, end: size }
  while (range.end - range.start > 1) {
    const middle = range.start + leftSize(range.end - range.start)
    const left = { start: range.start, end: middle }
    const right = { start: middle, end: range.end }
    ranges.unshift(index < middle ? right : left)
    range = index < middle ? left : right
  }
  return ranges
}

/** The subtrees whose roots make a consistency proof (RFC 9162, 2.1.4.1), in the order of the proof. */
export function consistencyRanges(oldSize: number, size: number): Array<LeafRange> {
  if (!Number.isSafeInteger(oldSize) || oldSize < 1 || oldSize > size)
    throw new Error(`no consistency of ${oldSize} with ${size}`)
  const ranges: Array<LeafRange> = []
  let range: LeafRange = { start: 0, end: size }
  let oldTreeIsWhole = true
  while (range.end !== oldSize) {
    const middle = range.start + leftSize(range.end - range.start)
    const left = { start: range.start, end: middle }
    const right = { start: middle, end: range.end }
    ranges.unshift(oldSize <= middle ? right : left)
    if (oldSize > middle) oldTreeIsWhole = false
    range = oldSize <= middle ? left : right
  }
  return oldTreeIsWhole ? ranges : [range, ...ranges]
}

/** The whole subtrees that a range consists of, from left to right. The range must come from the functions above. */
export function wholeSubtrees(range: LeafRange): Array<TreeNode> {
  const nodes: Array<TreeNode> = []
  let start = range.start
  while (start < range.end) {
    const level = Math.floor(Math.log2(range.end - start))
    nodes.push({ level, index: start / 2 ** level })
    start += 2 ** level
  }
  return nodes
}

/** Root of a range, from the hashes of the whole subtrees it consists of. */
export function rangeRoot(
  hash: HashFunction,
  range: LeafRange,
  nodeHash: (node: TreeNode) => Uint8Array,
): Uint8Array {
  return wholeSubtrees(range)
    .map(nodeHash)
    .reduceRight((right, left) => hashNode(hash, left, right))
}

/** The largest power of two smaller than the number of leaves (at least two of them). */
function leftSize(leaves: number): number {
  const power = 2 ** Math.floor(Math.log2(leaves))
  return power === leaves ? power / 2 : power
}

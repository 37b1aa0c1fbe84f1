import fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceLeaf, referencePath, referenceProof, referenceRoot } from '#tests/ledger/reference-tree.ts'
import { toHex, utf8 } from './bytes.ts'
import { appendLeaf, type CompactTree, EMPTY_TREE, rootOf } from './compact-tree.ts'
import { sha256 } from './hash-function.ts'
import { consistencyRanges, inclusionRanges, rangeRoot, type TreeNode } from './tree-ranges.ts'
import { verifyConsistency } from './verify-consistency.ts'
import { verifyInclusion } from './verify-inclusion.ts'

function someLeaves(count: number): Array<Uint8Array> {
  return Array.from({ length: count }, (_, index) => referenceLeaf(utf8(`leaf ${index}`)))
}

function treeOf(leaves: ReadonlyArray<Uint8Array>): CompactTree {
  return leaves.reduce((tree, leaf) => appendLeaf(sha256, tree, leaf), EMPTY_TREE)
}

function nodeIn(leaves: ReadonlyArray<Uint8Array>): (node: TreeNode) => Uint8Array {
  return ({ level, index }) => referenceRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))
}

function inclusionProof(index: number, leaves: ReadonlyArray<Uint8Array>): Array<Uint8Array> {
  return inclusionRanges(index, leaves.length).map((range) => rangeRoot(sha256, range, nodeIn(leaves)))
}

function consistencyProof(oldSize: number, leaves: ReadonlyArray<Uint8Array>): Array<Uint8Array> {
  return consistencyRanges(oldSize, leaves.length).map((range) => rangeRoot(sha256, range, nodeIn(leaves)))
}

const size = fc.integer({ min: 1, max: 150 })

test('the growing tree has the root that RFC 9162 defines', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 150 }), (count) => {
      const leaves = someLeaves(count)
      expect(toHex(rootOf(sha256, treeOf(leaves)))).toBe(toHex(referenceRoot(leaves)))
    }),
  )
})

test('inclusion proofs are those of RFC 9162 and verify; with any other leaf, place, size or root they do not', () => {
  fc.assert(
    fc.property(size, fc.nat(), fc.nat(), (count, pick, otherPick) => {
      const leaves = someLeaves(count)
      const index = pick % count
      const other = otherPick % count
      const proof = inclusionProof(index, leaves)
      expect(proof.map(toHex)).toEqual(referencePath(index, leaves).map(toHex))
      const leafHash = leaves[index] ?? new Uint8Array(0)
      const claim = { index, size: count, leafHash, proof, root: referenceRoot(leaves) }
      expect(verifyInclusion(sha256, claim)).toBe(true)
      expect(verifyInclusion(sha256, { ...claim, index: other })).toBe(other === index)
      expect(verifyInclusion(sha256, { ...claim, root: referenceRoot(leaves.slice(1)) })).toBe(false)
      expect(verifyInclusion(sha256, { ...claim, leafHash: referenceLeaf(utf8('never logged')) })).toBe(false)
      expect(verifyInclusion(sha256, { ...claim, proof: [...proof, leafHash] })).toBe(false)
      if (proof.length > 0) expect(verifyInclusion(sha256, { ...claim, proof: proof.slice(1) })).toBe(false)
    }),
  )
})

test('consistency proofs are those of RFC 9162 and verify; a rewritten past does not', () => {
  fc.assert(
    fc.property(size, fc.nat(), fc.nat(), (count, pick, changedPick) => {
      const leaves = someLeaves(count)
      const oldSize = (pick % count) + 1
      const changed = changedPick % oldSize
      const proof = consistencyProof(oldSize, leaves)
      expect(proof.map(toHex)).toEqual(referenceProof(oldSize, leaves).map(toHex))
      const claim = {
        oldSize,
        oldRoot: referenceRoot(leaves.slice(0, oldSize)),
        size: count,
        root: referenceRoot(leaves),
        proof,
      }
      expect(verifyConsistency(sha256, claim)).toBe(true)
      const rewritten = leaves.with(changed, referenceLeaf(utf8('rewritten')))
      const forged = { ...claim, root: referenceRoot(rewritten), proof: consistencyProof(oldSize, rewritten) }
      expect(verifyConsistency(sha256, forged)).toBe(false)
    }),
  )
})

test('an empty old tree, a shrunken tree and sizes that are no counts prove nothing', () => {
  const root = referenceRoot(someLeaves(3))
  const claim = { oldSize: 3, oldRoot: root, size: 3, root, proof: [] }
  expect(verifyConsistency(sha256, claim)).toBe(true)
  expect(verifyConsistency(sha256, { ...claim, oldSize: 0 })).toBe(false)
  expect(verifyConsistency(sha256, { ...claim, size: 2 })).toBe(false)
  expect(verifyConsistency(sha256, { ...claim, oldSize: 2.5 })).toBe(false)
  expect(verifyInclusion(sha256, { index: -1, size: 3, leafHash: root, proof: [], root })).toBe(false)
})

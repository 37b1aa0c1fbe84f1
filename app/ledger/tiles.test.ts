import fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceLeaf, referencePath, referenceRoot } from '#tests/ledger/reference-tree.ts'
import { toHex, utf8 } from './bytes.ts'
import { sha256 } from './hash-function.ts'
import {
  appendToTiles,
  nodeInTiles,
  partialTiles,
  rootInTiles,
  tileName,
  tileOf,
  type Tile,
} from './tiles.ts'
import { inclusionRanges, rangeRoot, wholeSubtrees } from './tree-ranges.ts'

const leaves = Array.from({ length: 1400 }, (_, index) => referenceLeaf(utf8(`leaf ${index}`)))

/** A tree grown by batches, each seeing only the partial tiles, as the sequencer does. */
function grow(batches: ReadonlyArray<number>): { tiles: Map<string, Tile>; size: number } {
  const tiles = new Map<string, Tile>()
  let size = 0
  for (const batch of batches) {
    const partial = new Map(
      partialTiles(size).flatMap((place) => {
        const tile = tiles.get(tileName(place))
        return tile ? [[tileName(place), tile] as const] : []
      }),
    )
    for (const [name, tile] of appendToTiles(sha256, size, partial, leaves.slice(size, size + batch)))
      tiles.set(name, tile)
    size += batch
  }
  return { tiles, size }
}

test('a tree grown in batches of any size has the right root, and its partial tiles suffice for it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 350 }), { maxLength: 4 }), (batches) => {
      const { tiles, size } = grow(batches)
      const partial = new Map(
        [...tiles].filter(([name]) => partialTiles(size).some((place) => tileName(place) === name)),
      )
      expect(toHex(rootInTiles(sha256, partial, size))).toBe(toHex(referenceRoot(leaves.slice(0, size))))
    }),
    { numRuns: 40 },
  )
})

test('an inclusion proof can be read from the tiles, also for an earlier size than they have', () => {
  const { tiles } = grow([1, 254, 1, 1, 600, 543])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1400 }), fc.nat(), (size, pick) => {
      const index = pick % size
      const ranges = inclusionRanges(index, size)
      const needed = new Set(ranges.flatMap(wholeSubtrees).map((node) => tileName(tileOf(node))))
      const read = new Map([...tiles].filter(([name]) => needed.has(name)))
      const proof = ranges.map((range) => rangeRoot(sha256, range, (node) => nodeInTiles(sha256, read, node)))
      expect(proof.map(toHex)).toEqual(referencePath(index, leaves.slice(0, size)).map(toHex))
    }),
    { numRuns: 60 },
  )
})

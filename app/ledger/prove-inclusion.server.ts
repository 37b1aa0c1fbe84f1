import type { Readable } from '#app/platform/database.server.ts'
import { nativeSha256 } from './native-hash.server.ts'
import { readTiles } from './tile-store.server.ts'
import { nodeInTiles, tileName, tileOf } from './tiles.ts'
import {
  consistencyRanges,
  inclusionRanges,
  type LeafRange,
  rangeRoot,
  wholeSubtrees,
} from './tree-ranges.ts'

/** Inclusion proofs of the leaves at these positions in the tree of that size, by position. */
export async function proveInclusion(
  database: Readable,
  positions: ReadonlyArray<number>,
  size: number,
): Promise<Map<number, Array<Uint8Array>>> {
  const ranges = new Map(positions.map((position) => [position, inclusionRanges(position, size)] as const))
  const roots = await readRoots(database, [...ranges.values()].flat())
  return new Map([...ranges].map(([position, path]) => [position, path.map((range) => roots(range))]))
}

/** Proof that the tree of the old size is the beginning of the tree of the new size. */
export async function proveConsistency(
  database: Readable,
  oldSize: number,
  size: number,
): Promise<Array<Uint8Array>> {
  const ranges = consistencyRanges(oldSize, size)
  return ranges.map(await readRoots(database, ranges))
}

/** Reads the tiles that these ranges need, each once; the answer computes their roots. */
async function readRoots(
  database: Readable,
  ranges: ReadonlyArray<LeafRange>,
): Promise<(range: LeafRange) => Uint8Array> {
  const places = ranges.flatMap(wholeSubtrees).map(tileOf)
  const needed = [...new Map(places.map((place) => [tileName(place), place])).values()]
  const tiles = await readTiles(database, needed)
  return (range) => rangeRoot(nativeSha256, range, (node) => nodeInTiles(nativeSha256, tiles, node))
}

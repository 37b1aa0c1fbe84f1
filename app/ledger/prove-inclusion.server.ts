import { LRUCache } from 'lru-cache'
import type { Readable } from '#app/platform/database.server.ts'
import type { HashFunction } from './hash-function.ts'
import { native } from './native-hash.server.ts'
import { readTiles } from './tile-store.server.ts'
import { nodeInTiles, tileName, tileOf, type TilePlace } from './tiles.ts'
import {
  consistencyRanges,
  inclusionRanges,
  type LeafRange,
  rangeRoot,
  type TreeNode,
  wholeSubtrees,
} from './tree-ranges.ts'

/** A tree of the log: how many leaves it has, and the hash function that it is made with. */
export type ProvenTree = { size: number; hash: HashFunction }

/** Inclusion proofs of the leaves at these positions in the tree, by position. */
export async function proveInclusion(
  database: Readable,
  positions: ReadonlyArray<number>,
  { size, hash }: ProvenTree,
): Promise<Map<number, Array<Uint8Array>>> {
  const ranges = new Map(positions.map((position) => [position, inclusionRanges(position, size)] as const))
  const roots = await readRoots(database, hash, [...ranges.values()].flat())
  return new Map([...ranges].map(([position, path]) => [position, path.map((range) => roots(range))]))
}

/** Proof that the tree of the old size is the beginning of the tree. */
export async function proveConsistency(
  database: Readable,
  oldSize: number,
  { size, hash }: ProvenTree,
): Promise<Array<Uint8Array>> {
  const ranges = consistencyRanges(oldSize, size)
  return ranges.map(await readRoots(database, hash, ranges))
}

/** Roots of whole subtrees of so many leaves or more are kept: they never change, and every proof needs some of them. */
const KEPT_LEVEL = 8
const MOST_KEPT = 65_536
const keptRoots = new WeakMap<Readable, LRUCache<string, Uint8Array>>()

/** Reads the tiles that these ranges need, each once; the answer computes their roots. */
async function readRoots(
  database: Readable,
  hash: HashFunction,
  ranges: ReadonlyArray<LeafRange>,
): Promise<(range: LeafRange) => Uint8Array> {
  const fast = native(hash)
  const kept = keptRoots.get(database) ?? new LRUCache<string, Uint8Array>({ max: MOST_KEPT })
  keptRoots.set(database, kept)
  const roots = new Map<string, Uint8Array>()
  const places = new Map<string, TilePlace>()
  for (const node of ranges.flatMap(wholeSubtrees)) {
    const root = kept.get(nodeName(node))
    if (root) roots.set(nodeName(node), root)
    else places.set(tileName(tileOf(node)), tileOf(node))
  }
  const tiles = await readTiles(database, [...places.values()])

  function rootOf(node: TreeNode): Uint8Array {
    const name = nodeName(node)
    const root = roots.get(name) ?? nodeInTiles(fast, tiles, node)
    roots.set(name, root)
    if (node.level >= KEPT_LEVEL) kept.set(name, root)
    return root
  }
  return (range) => rangeRoot(fast, range, rootOf)
}

function nodeName({ level, index }: TreeNode): string {
  return `${level}/${index}`
}

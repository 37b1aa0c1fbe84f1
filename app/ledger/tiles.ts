import type { HashFunction } from './hash-function.ts'
import { hashNode } from './merkle-hash.ts'
import { rangeRoot, type TreeNode } from './tree-ranges.ts'

/**
 * The tree is kept in tiles of up to 256 hashes (C2SP tlog-tiles): level 0 holds leaf hashes, each level above
 * the roots of whole tiles of the level below. So 1 M entries need 16 MB, and a proof reads a few rows.
 */
export const TILE_WIDTH = 256
const TILE_HEIGHT = 8

export type TilePlace = { level: number; index: number }
/** A tile and its hashes; the last one of a level may be partial. */
export type Tile = TilePlace & { hashes: ReadonlyArray<Uint8Array> }
/** Tiles by place, see `tileName`. */
export type Tiles = ReadonlyMap<string, Tile>

export function tileName({ level, index }: TilePlace): string {
  return `${level}/${index}`
}

/** Where the tree of that size is still open: its partial tiles, one a level at most. */
export function partialTiles(size: number): Array<TilePlace> {
  const places: Array<TilePlace> = []
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / TILE_WIDTH))
    if (count % TILE_WIDTH > 0) places.push({ level, index: Math.floor(count / TILE_WIDTH) })
  return places
}

/** The tile in which a node can be found, or whose hashes it is made of. */
export function tileOf({ level, index }: TreeNode): TilePlace {
  const span = 2 ** (level % TILE_HEIGHT)
  return { level: Math.floor(level / TILE_HEIGHT), index: Math.floor((index * span) / TILE_WIDTH) }
}

/** Hash of a node from the tile that `tileOf` names. @throws when the tile is missing or too short. */
export function nodeInTiles(hash: HashFunction, tiles: Tiles, node: TreeNode): Uint8Array {
  const place = tileOf(node)
  const span = 2 ** (node.level % TILE_HEIGHT)
  const first = (node.index * span) % TILE_WIDTH
  const hashes = tiles.get(tileName(place))?.hashes.slice(first, first + span) ?? []
  if (hashes.length < span)
    throw new Error(`tile ${tileName(place)} does not reach node ${node.level}/${node.index}`)
  return wholeRoot(hash, hashes)
}

/** The tiles that change when leaves are appended to a tree of that size, given its partial tiles. */
export function appendToTiles(
  hash: HashFunction,
  size: number,
  partial: Tiles,
  leafHashes: ReadonlyArray<Uint8Array>,
): Map<string, Tile> {
  const changed = new Map<string, Tile>()
  let added = leafHashes
  for (let level = 0, count = size; added.length > 0; level++, count = Math.floor(count / TILE_WIDTH)) {
    const above: Array<Uint8Array> = []
    let index = Math.floor(count / TILE_WIDTH)
    let hashes = [...(partial.get(tileName({ level, index }))?.hashes ?? [])]
    for (const leaf of added) {
      hashes.push(leaf)
      changed.set(tileName({ level, index }), { level, index, hashes })
      if (hashes.length < TILE_WIDTH) continue
      above.push(wholeRoot(hash, hashes))
      index += 1
      hashes = []
    }
    added = above
  }
  return changed
}

/** Root of the tree of that size, given its partial tiles. */
export function rootInTiles(hash: HashFunction, tiles: Tiles, size: number): Uint8Array {
  return size === 0
    ? hash.digest(new Uint8Array(0))
    : rangeRoot(hash, { start: 0, end: size }, (node) => nodeInTiles(hash, tiles, node))
}

/** Root over a power of two of hashes, such as those of a whole tile. */
export function wholeRoot(hash: HashFunction, hashes: ReadonlyArray<Uint8Array>): Uint8Array {
  let row = hashes
  while (row.length > 1) {
    const above: Array<Uint8Array> = []
    for (let index = 0; index < row.length; index += 2)
      above.push(hashNode(hash, row[index] ?? new Uint8Array(0), row[index + 1] ?? new Uint8Array(0)))
    row = above
  }
  const [root] = row
  if (root === undefined) throw new Error('a whole subtree has at least one hash')
  return root
}

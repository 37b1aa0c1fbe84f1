import type { Transaction } from '#app/platform/database.server.ts'
import { toHex } from './bytes.ts'
import { report, type Walk } from './check-entries.ts'
import type { HashFunction } from './hash-function.ts'
import { readTileRow } from './tile-store.server.ts'
import { TILE_WIDTH, wholeRoot } from './tiles.ts'

/** Checks every hash above the leaf tiles against the tile below it; the leaf tiles were compared with the entries. */
export async function checkUpperTiles(tx: Transaction, walk: Walk, size: number): Promise<void> {
  for (
    let level = 1, count = Math.floor(size / TILE_WIDTH);
    count > 0;
    level++, count = Math.floor(count / TILE_WIDTH)
  ) {
    const wrong = await firstWrong(tx, walk.hash, level, count)
    if (wrong === null) continue
    const leaves = TILE_WIDTH ** level
    return report(walk, 'tile', wrong * leaves, (wrong + 1) * leaves, null)
  }
}

/** Index of the first hash of a level that is not the root of the tile below it; null when all are. */
async function firstWrong(
  tx: Transaction,
  hash: HashFunction,
  level: number,
  count: number,
): Promise<number | null> {
  for (let start = 0; start < count; start += TILE_WIDTH) {
    const end = Math.min(count, start + TILE_WIDTH)
    const below = await readTileRow(tx, level - 1, start, end)
    const above = (await readTileRow(tx, level, start / TILE_WIDTH, start / TILE_WIDTH + 1)).get(
      start / TILE_WIDTH,
    )
    for (let index = start; index < end; index++) {
      const hashes = below.get(index)?.hashes ?? []
      const stored = above?.hashes[index - start]
      if (hashes.length < TILE_WIDTH || !stored || toHex(wholeRoot(hash, hashes)) !== toHex(stored))
        return index
    }
  }
  return null
}

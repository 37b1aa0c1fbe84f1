import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable, Transaction } from '#app/platform/database.server.ts'
import { concat } from './bytes.ts'
import { type Tile, tileName, type TilePlace } from './tiles.ts'

const HASH_LENGTH = 32

/** The tiles at these places, as far as they exist. */
export async function readTiles(
  database: Readable,
  places: ReadonlyArray<TilePlace>,
): Promise<Map<string, Tile>> {
  if (places.length === 0) return new Map()
  const rows = await database.ledgerTile.findMany({
    where: { OR: places.map(({ level, index }) => ({ level, index })) },
  })
  return new Map(
    rows.map(({ level, index, hashes }) => [
      tileName({ level, index }),
      { level, index, hashes: split(hashes) },
    ]),
  )
}

/** The tiles of one level from `start` up to but not including `end`, as far as they exist. */
export async function readTileRow(
  database: Readable,
  level: number,
  start: number,
  end: number,
): Promise<Map<number, Tile>> {
  const rows = await database.ledgerTile.findMany({ where: { level, index: { gte: start, lt: end } } })
  return new Map(rows.map(({ index, hashes }) => [index, { level, index, hashes: split(hashes) }]))
}

/** Writes tiles, over the partial ones that they grew from. */
export async function writeTiles(tx: Transaction, tiles: Iterable<Tile>): Promise<void> {
  const rows = [...tiles].map(
    ({ level, index, hashes }) => Prisma.sql`(${level}, ${index}, ${concat(...hashes)})`,
  )
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO "LedgerTile" ("level", "index", "hashes") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("level", "index") DO UPDATE SET "hashes" = excluded."hashes"`
}

/** The hashes of a stored tile. */
function split(bytes: Uint8Array): Array<Uint8Array> {
  return Array.from({ length: Math.floor(bytes.length / HASH_LENGTH) }, (_, index) =>
    bytes.slice(index * HASH_LENGTH, (index + 1) * HASH_LENGTH),
  )
}

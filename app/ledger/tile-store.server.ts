import { Prisma } from '#app/generated/sqlite/client.ts'
import { isPostgres, type Readable, type Transaction } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { concat } from './bytes.ts'
import { type Tile, tileName, type TilePlace } from './tiles.ts'

const HASH_LENGTH = 32

type TileRow = { level: number; index: number; digits: string }

/** The hashes as text: the driver hands bytes over as lists of numbers, which takes longer than all else of a proof. */
const DIGITS = Prisma.raw(isPostgres(settings.databaseUrl) ? `encode("hashes", 'hex')` : `hex("hashes")`)

/** The tiles at these places, as far as they exist. */
export async function readTiles(
  database: Readable,
  places: ReadonlyArray<TilePlace>,
): Promise<Map<string, Tile>> {
  if (places.length === 0) return new Map()
  const wanted = places.map(({ level, index }) => Prisma.sql`("level" = ${level} AND "index" = ${index})`)
  const rows = await database.$queryRaw<Array<TileRow>>`
    SELECT "level", "index", ${DIGITS} AS "digits" FROM "LedgerTile" WHERE ${Prisma.join(wanted, ' OR ')}`
  return new Map(rows.map((row) => [tileName(row), tileOfRow(row)]))
}

/** The tiles of one level from `start` up to but not including `end`, as far as they exist. */
export async function readTileRow(
  database: Readable,
  level: number,
  start: number,
  end: number,
): Promise<Map<number, Tile>> {
  const rows = await database.$queryRaw<Array<TileRow>>`
    SELECT "level", "index", ${DIGITS} AS "digits" FROM "LedgerTile"
    WHERE "level" = ${level} AND "index" >= ${start} AND "index" < ${end}`
  return new Map(rows.map((row) => [row.index, tileOfRow(row)]))
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

function tileOfRow({ level, index, digits }: TileRow): Tile {
  const bytes = Buffer.from(digits, 'hex')
  const hashes = Array.from({ length: Math.floor(bytes.length / HASH_LENGTH) }, (_, place) =>
    bytes.subarray(place * HASH_LENGTH, (place + 1) * HASH_LENGTH),
  )
  return { level, index, hashes }
}

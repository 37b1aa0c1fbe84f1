import type { Transaction } from '#app/platform/database.server.ts'
import { toHex } from './bytes.ts'
import type { PlacedRow, StoredEntry } from './check-entries.ts'
import { readTileRow } from './tile-store.server.ts'
import { TILE_WIDTH } from './tiles.ts'

type StoredRow = { [Column in keyof StoredEntry]: StoredEntry[Column] | null } & {
  position: number
  placedId: string
  placedHash: string
}

/** Positions read at a time: whole tiles. */
const PAGE = 8 * TILE_WIDTH

/** All positions of the log below `size` in order, each with its entry as stored, a page at a time. */
export async function* readPlaced(tx: Transaction, size: number): AsyncGenerator<Array<PlacedRow>> {
  for (let start = 0; start < size; start += PAGE) {
    const end = Math.min(size, start + PAGE)
    const rows = await tx.$queryRaw<Array<StoredRow>>`
      SELECT p."position", p."entryId" AS "placedId", p."leafHash" AS "placedHash",
        e."id", e."memberId", e."pseudonym", e."kind", e."version", e."occurredAt", e."receivedAt", e."contentVersion",
        e."enteredBy", e."payload", e."salt", e."commitment", e."counter", e."previous", e."leafHash"
      FROM "LedgerPosition" p LEFT JOIN "LedgerEntry" e ON e."id" = p."entryId"
      WHERE p."position" >= ${start} AND p."position" < ${end} ORDER BY p."position"`
    const leaves = await readLeaves(tx, start, end)
    yield rows.map((row) => ({
      position: row.position,
      entryId: row.placedId,
      positionLeafHash: row.placedHash,
      tileLeafHash: leaves.get(row.position) ?? null,
      entry: isStored(row) ? row : null,
    }))
  }
}

/** A left join gives nulls where there is no entry; the key column tells. */
function isStored(row: StoredRow): row is StoredRow & StoredEntry {
  return row.id !== null
}

async function readLeaves(tx: Transaction, start: number, end: number): Promise<Map<number, string>> {
  const tiles = await readTileRow(tx, 0, start / TILE_WIDTH, Math.ceil(end / TILE_WIDTH))
  return new Map(
    [...tiles.values()].flatMap(({ index, hashes }) =>
      hashes.map((hash, offset) => [index * TILE_WIDTH + offset, toHex(hash)] as const),
    ),
  )
}

import { Prisma } from '#app/generated/sqlite/client.ts'
import { isPostgres, type Transaction } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
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

const SOURCES: Record<keyof StoredRow, string> = {
  position: 'p."position"',
  placedId: 'p."entryId"',
  placedHash: 'p."leafHash"',
  id: 'e."id"',
  memberId: 'e."memberId"',
  pseudonym: 'e."pseudonym"',
  kind: 'e."kind"',
  version: 'e."version"',
  occurredAt: 'e."occurredAt"',
  receivedAt: 'e."receivedAt"',
  contentVersion: 'e."contentVersion"',
  enteredBy: 'e."enteredBy"',
  payload: 'e."payload"',
  salt: 'e."salt"',
  commitment: 'e."commitment"',
  counter: 'e."counter"',
  previous: 'e."previous"',
  leafHash: 'e."leafHash"',
}

/** All positions of the log below `size` in order, each with its entry as stored, a page at a time. */
export async function* readPlaced(tx: Transaction, size: number): AsyncGenerator<Array<PlacedRow>> {
  for (let start = 0; start < size; start += PAGE) {
    const end = Math.min(size, start + PAGE)
    const rows = await readRows(tx, start, end)
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

/** The page comes as one text: handing over eighteen values for each of a million entries takes longer than hashing them. */
async function readRows(tx: Transaction, start: number, end: number): Promise<Array<StoredRow>> {
  const [page] = await tx.$queryRaw<Array<{ rows: string }>>`
    SELECT ${ROWS} AS "rows" FROM "LedgerPosition" p LEFT JOIN "LedgerEntry" e ON e."id" = p."entryId"
    WHERE p."position" >= ${start} AND p."position" < ${end}`
  const rows: Array<StoredRow> = JSON.parse(page?.rows ?? '[]')
  return rows.sort((one, other) => one.position - other.position)
}

const ROWS = Prisma.raw(rowsAsJson(isPostgres(settings.databaseUrl)))

function rowsAsJson(postgres: boolean): string {
  const pairs = Object.entries(SOURCES)
  if (postgres) {
    const fields = pairs.map(([name, source]) => `'${name}', ${source}`)
    return `CAST(COALESCE(json_agg(json_build_object(${fields.join(', ')})), '[]') AS text)`
  }
  // JSON holds no bytes, which SQLite lets anybody put into a column of text: they become a text that nobody committed to.
  const fields = pairs.map(
    ([name, source]) =>
      `'${name}', CASE typeof(${source}) WHEN 'blob' THEN 'bytes ' || hex(${source}) ELSE ${source} END`,
  )
  return `json_group_array(json_object(${fields.join(', ')}))`
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

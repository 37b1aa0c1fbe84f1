import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { Entry } from './entry.ts'
import { type EntryRow, entryOf } from './entry-row.server.ts'

/** An entry before the database has numbered it. */
export type NewRow = Omit<EntryRow, 'arrival'>

/** Rows of one statement: 15 parameters each, and SQLite takes 32,766. */
const ROWS = 500

/**
 * Writes entries and puts them up for sealing. Plain statements: every acknowledged entry waits for this, and the ORM takes
 * several times as long.
 */
export async function insertEntries(tx: Transaction, rows: ReadonlyArray<NewRow>): Promise<Array<Entry>> {
  const entries: Array<Entry> = []
  for (let start = 0; start < rows.length; start += ROWS)
    entries.push(...(await insertSome(tx, rows.slice(start, start + ROWS))))
  return entries
}

async function insertSome(tx: Transaction, rows: ReadonlyArray<NewRow>): Promise<Array<Entry>> {
  const numbered = await tx.$queryRaw<Array<{ id: string; arrival: number | bigint }>>`
    INSERT INTO "LedgerEntry" ("id", "memberId", "pseudonym", "kind", "version", "occurredAt", "receivedAt",
      "contentVersion", "enteredBy", "payload", "salt", "commitment", "counter", "previous", "leafHash")
    VALUES ${Prisma.join(rows.map(valuesOf))} RETURNING "id", "arrival"`
  const arrivals = new Map(numbered.map(({ id, arrival }) => [id, Number(arrival)]))
  const entries = rows.map((row) => {
    const arrival = arrivals.get(row.id)
    if (arrival === undefined) throw new Error(`entry ${row.id} was not numbered`)
    return entryOf({ ...row, arrival })
  })
  const staged = entries.map(({ arrival, id }) => Prisma.sql`(${arrival}, ${id})`)
  await tx.$executeRaw`INSERT INTO "LedgerStaged" ("arrival", "entryId") VALUES ${Prisma.join(staged)}`
  return entries.sort((one, other) => one.arrival - other.arrival)
}

function valuesOf(row: NewRow): Prisma.Sql {
  return Prisma.sql`(${row.id}, ${row.memberId}, ${row.pseudonym}, ${row.kind}, ${row.version}, ${row.occurredAt},
    ${row.receivedAt}, ${row.contentVersion}, ${row.enteredBy}, ${row.payload}, ${row.salt}, ${row.commitment},
    ${row.counter}, ${row.previous}, ${row.leafHash})`
}

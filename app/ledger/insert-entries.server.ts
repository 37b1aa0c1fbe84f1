import { Prisma } from '#app/generated/sqlite/client.ts'
import { isPostgres, type Transaction } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import type { Entry } from './entry.ts'
import { type EntryRow, entryOf } from './entry-row.server.ts'

/** An entry before the database has numbered it. */
export type NewRow = Omit<EntryRow, 'arrival'>

const TEXTS = [
  'id',
  'memberId',
  'pseudonym',
  'kind',
  'occurredAt',
  'receivedAt',
  'contentVersion',
  'enteredBy',
  'payload',
  'salt',
  'commitment',
  'previous',
  'leafHash',
] as const
const NUMBERS = ['version', 'counter'] as const
const NAMES = [...TEXTS, ...NUMBERS]

/**
 * Writes entries and puts them up for sealing. All rows go to the database as one JSON text: every acknowledged entry waits
 * for this, and handing over each value by itself takes longer than the rest of recording.
 */
export async function insertEntries(tx: Transaction, rows: ReadonlyArray<NewRow>): Promise<Array<Entry>> {
  if (rows.length === 0) return []
  const numbered = await tx.$queryRaw<Array<{ id: string; arrival: number | bigint }>>`
    INSERT INTO "LedgerEntry" (${columns(NAMES)}) ${rowsIn(rows, TEXTS, NUMBERS)} RETURNING "id", "arrival"`
  const arrivals = new Map(numbered.map(({ id, arrival }) => [id, Number(arrival)]))
  const entries = rows.map((row) => {
    const arrival = arrivals.get(row.id)
    if (arrival === undefined) throw new Error(`entry ${row.id} was not numbered`)
    return entryOf({ ...row, arrival })
  })
  const staged = entries.map(({ arrival, id: entryId }) => ({ arrival, entryId }))
  await tx.$executeRaw`
    INSERT INTO "LedgerStaged" ("entryId", "arrival") ${rowsIn(staged, ['entryId'], ['arrival'])}`
  return entries.sort((one, other) => one.arrival - other.arrival)
}

/** A query that gives these rows, with the columns named, texts first. */
function rowsIn(
  rows: ReadonlyArray<object>,
  texts: ReadonlyArray<string>,
  numbers: ReadonlyArray<string>,
): Prisma.Sql {
  const json = JSON.stringify(rows)
  if (!isPostgres(settings.databaseUrl)) {
    const values = [...texts, ...numbers].map((name) => `value ->> '${name}'`)
    return Prisma.sql`SELECT ${Prisma.raw(values.join(', '))} FROM json_each(${json})`
  }
  const types = [...texts.map((name) => `"${name}" text`), ...numbers.map((name) => `"${name}" integer`)]
  return Prisma.sql`
    SELECT ${columns([...texts, ...numbers])}
    FROM json_to_recordset(CAST(${json} AS json)) AS each_row(${Prisma.raw(types.join(', '))})`
}

/** Names of columns, which are written in this file and nowhere given from outside. */
function columns(names: ReadonlyArray<string>): Prisma.Sql {
  return Prisma.raw(names.map((name) => `"${name}"`).join(', '))
}

import { Prisma } from '#app/generated/sqlite/client.ts'
import { isPostgres, type Transaction } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import type { Entry } from './entry.ts'
import { type EntryRow, entryOf } from './entry-row.server.ts'
import { columns, rowsIn } from './json-rows.server.ts'

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

/** Writes entries and puts them up for sealing. */
export async function insertEntries(tx: Transaction, rows: ReadonlyArray<NewRow>): Promise<Array<Entry>> {
  if (rows.length === 0) return []
  const numbered = isPostgres(settings.databaseUrl)
    ? await insertAtOnce(tx, rows)
    : await insertEach(tx, rows)
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

type Numbered = Array<{ id: string; arrival: number | bigint }>

/** One journey to the database server for all. */
async function insertAtOnce(tx: Transaction, rows: ReadonlyArray<NewRow>): Promise<Numbered> {
  return tx.$queryRaw<Numbered>`
    INSERT INTO "LedgerEntry" (${columns(NAMES)}) ${rowsIn(rows, TEXTS, NUMBERS)} RETURNING "id", "arrival"`
}

const ONE_ROW = [
  `INSERT INTO "LedgerEntry" (${columns(NAMES).sql}) VALUES (`,
  ...NAMES.slice(1).map(() => ', '),
  ') RETURNING "id", "arrival"',
]

/** SQLite, in this very process, takes rows one by one in half of the time that it needs to read them from JSON. */
async function insertEach(tx: Transaction, rows: ReadonlyArray<NewRow>): Promise<Numbered> {
  const numbered: Numbered = []
  for (const row of rows) {
    const values = NAMES.map((name) => row[name])
    numbered.push(...(await tx.$queryRaw<Numbered>(Prisma.sql(ONE_ROW, ...values))))
  }
  return numbered
}

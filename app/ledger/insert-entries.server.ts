import type { Transaction } from '#app/platform/database.server.ts'
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

import type { Transaction } from '#app/platform/database.server.ts'
import type { Entry } from './entry.ts'
import { type EntryRow, entryOf } from './entry-row.server.ts'
import { insertInto, insertReturning } from './insert-rows.server.ts'

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

type Numbered = { id: string; arrival: number | bigint }

const insertNumbered = insertReturning<Numbered>({
  table: 'LedgerEntry',
  texts: TEXTS,
  numbers: NUMBERS,
  after: 'RETURNING "id", "arrival"',
})
const stage = insertInto({ table: 'LedgerStaged', texts: ['entryId'], numbers: ['arrival'] })

/** Writes entries and puts them up for sealing. */
export async function insertEntries(tx: Transaction, rows: ReadonlyArray<NewRow>): Promise<Array<Entry>> {
  if (rows.length === 0) return []
  const numbered = await insertNumbered(tx, rows)
  const arrivals = new Map(numbered.map(({ id, arrival }) => [id, Number(arrival)]))
  const entries = rows.map((row) => {
    const arrival = arrivals.get(row.id)
    if (arrival === undefined) throw new Error(`entry ${row.id} was not numbered`)
    return entryOf({ ...row, arrival })
  })
  await stage(
    tx,
    entries.map(({ arrival, id: entryId }) => ({ arrival, entryId })),
  )
  return entries.sort((one, other) => one.arrival - other.arrival)
}

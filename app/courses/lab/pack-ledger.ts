import { addDays, daysBetween } from '#app/platform/clock.ts'
import type { LedgerRow } from './ledger-row.ts'

type WordField = keyof Pick<
  LedgerRow,
  'kind' | 'flow' | 'summary' | 'party' | 'pay' | 'letter' | 'list' | 'dispatch' | 'handler' | 'accepter'
>
type Column = { words: Array<string>; at: Array<number> }

/** The ledger column by column, each word once: a third of what rows would take. Days count from `start`. */
export type PackedLedger = {
  start: string
  no: Array<string>
  day: Array<number>
  wait: Array<number>
  amount: Array<number>
  people: Array<number>
  invoice: Array<string>
  columns: Record<WordField, Column>
}

/** The rows as they travel. */
export function packLedger(rows: ReadonlyArray<LedgerRow>): PackedLedger {
  const start = rows.reduce((first, { day }) => (day < first ? day : first), rows[0]?.day ?? '2000-01-01')
  const column = (field: WordField): Column => {
    const words = [...new Set(rows.map((row) => row[field]))]
    const places = new Map(words.map((word, place) => [word, place]))
    return { words, at: rows.map((row) => places.get(row[field]) ?? 0) }
  }
  return {
    start,
    no: rows.map(({ no }) => no),
    day: rows.map(({ day }) => daysBetween(start, day)),
    wait: rows.map(({ wait }) => wait),
    amount: rows.map(({ amount }) => amount),
    people: rows.map(({ people }) => people),
    invoice: rows.map(({ invoice }) => invoice),
    columns: {
      kind: column('kind'),
      flow: column('flow'),
      summary: column('summary'),
      party: column('party'),
      pay: column('pay'),
      letter: column('letter'),
      list: column('list'),
      dispatch: column('dispatch'),
      handler: column('handler'),
      accepter: column('accepter'),
    },
  }
}

/** The rows again, with what is worked out from others. */
export function unpackLedger(packed: PackedLedger): Array<LedgerRow> {
  return packed.no.map((no, index) => {
    const word = (field: WordField) => packed.columns[field].words[packed.columns[field].at[index] ?? 0] ?? ''
    const day = addDays(packed.start, packed.day[index] ?? 0)
    return withDerived({
      no,
      day,
      booked: addDays(day, packed.wait[index] ?? 0),
      kind: word('kind'),
      flow: word('flow'),
      summary: word('summary'),
      party: word('party'),
      amount: packed.amount[index] ?? 0,
      people: packed.people[index] ?? 0,
      invoice: packed.invoice[index] ?? '',
      pay: word('pay'),
      letter: word('letter'),
      list: word('list'),
      dispatch: word('dispatch'),
      handler: word('handler'),
      accepter: word('accepter'),
    })
  })
}

/** What is written in a row; the rest follows from it. */
export type WrittenRow = Omit<LedgerRow, 'wait' | 'rest' | 'perHead'>

/** A row with the columns that are worked out from the written ones. */
export function withDerived(row: WrittenRow): LedgerRow {
  const weekday = new Date(`${row.day}T00:00:00Z`).getUTCDay()
  return {
    ...row,
    wait: daysBetween(row.day, row.booked),
    rest: weekday === 0 || weekday === 6 ? '是' : '否',
    perHead: row.people > 0 ? Math.round((row.amount / row.people) * 100) / 100 : 0,
  }
}

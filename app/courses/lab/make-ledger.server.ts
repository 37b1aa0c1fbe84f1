import { seededRandom } from '#app/questions/seeded-random.ts'
import { addDays } from '#app/platform/clock.ts'
import type { LedgerRow } from './ledger-row.ts'
import { ordinaryRow, type Draw } from './ordinary-row.server.ts'
import { withDerived, type WrittenRow } from './pack-ledger.ts'
import { DECOYS, PROBLEMS } from './plant-problems.server.ts'

/** A made-up ledger and what was planted in it, by 凭证号. What is planted is the answer: it never leaves the server. */
export type MadeLedger = {
  rows: Array<LedgerRow>
  planted: ReadonlyMap<string, ReadonlyArray<string>>
  decoys: ReadonlyMap<string, ReadonlyArray<string>>
}

/** How many cases of each kind are planted; a case may take several rows. */
const CASES = 9
const DECOY_CASES = 5
const DAYS = 365

const made = new Map<string, MadeLedger>()

/** The ledger of a seed: the same seed gives the same rows on every machine. Made once a process. */
export function makeLedger(seed: string, year: number, size: number): MadeLedger {
  const key = `${seed}/${year}/${size}`
  const known = made.get(key)
  if (known) return known
  const ledger = make(seed, year, size)
  made.set(key, ledger)
  return ledger
}

type Marked = WrittenRow & { planted: ReadonlyArray<string> }

function make(seed: string, year: number, size: number): MadeLedger {
  const draw = drawFrom(seed, year)
  const rows: Array<Marked> = []
  for (const [kind, plant] of Object.entries(PROBLEMS))
    for (let count = 0; count < CASES; count++)
      rows.push(...plant(draw).map((row) => ({ ...row, planted: [kind] })))
  for (const [kind, plant] of Object.entries(DECOYS))
    for (let count = 0; count < DECOY_CASES; count++)
      rows.push(...plant(draw).map((row) => ({ ...row, planted: [kind] })))
  while (rows.length < size) rows.push({ ...ordinaryRow(draw), planted: [] })
  const booked = rows.sort(
    (one, other) => one.booked.localeCompare(other.booked) || one.invoice.localeCompare(other.invoice),
  )
  const numbered = booked.map((row, index) => ({ ...row, no: String(index + 1).padStart(4, '0') }))
  const nosOf = (kind: string): [string, Array<string>] => [
    kind,
    numbered.flatMap(({ no, planted }) => (planted.includes(kind) ? [no] : [])),
  ]
  return {
    rows: numbered.map(({ planted: _, ...row }) => withDerived(row)),
    planted: new Map(Object.keys(PROBLEMS).map(nosOf)),
    decoys: new Map(Object.keys(DECOYS).map(nosOf)),
  }
}

function drawFrom(seed: string, year: number): Draw {
  const random = seededRandom(seed)
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
  let invoices = between(10_000_000, 20_000_000)
  const pick = <T>(list: readonly [T, ...Array<T>]): T => list[between(0, list.length - 1)] ?? list[0]
  const day = (wanted: 'any' | 'work' | 'rest' = 'any'): string => {
    const drawn = addDays(`${year}-01-01`, between(0, DAYS - 1))
    const weekday = new Date(`${drawn}T00:00:00Z`).getUTCDay()
    const isRest = weekday === 0 || weekday === 6
    return wanted === 'any' || isRest === (wanted === 'rest') ? drawn : day(wanted)
  }
  return {
    between,
    pick,
    day,
    amount: (low, high) => between(low * 100, high * 100) / 100,
    invoice: () => String((invoices += between(3, 900))),
  }
}

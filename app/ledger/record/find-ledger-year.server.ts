import type { Instant } from '#app/platform/clock.ts'
import { dayOf, formatInstant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { DescribeEntry, EntryWords } from '../entry-words.ts'
import { parsePayload } from '../entry-row.server.ts'
import { flagWords } from '../plausibility/flag-words.ts'
import { erasureSentence } from '../erase/entries-erased.entry.ts'

/** An entry as the member's page shows it; `position` is null until it is sealed. */
export type LedgerItem = EntryWords & {
  /** What was noticed as implausible when it was recorded. */
  flags: Array<string>
  id: string
  counter: number
  position: number | null
  occurredAt: Instant
  receivedAt: Instant
  /** Entered by somebody else than the member. */
  byOther: boolean
}

/** A member's entries of one calendar year in China, newest first, and the numbers over all years. */
export type LedgerYear = {
  year: number
  years: Array<number>
  items: Array<LedgerItem>
  creditTenths: number
  total: number
  sealed: number
}

type Totals = { first: string | null; last: string | null; total: number; sealed: number }
type Row = {
  id: string
  counter: number
  position: number | null
  occurredAt: string
  receivedAt: string
  enteredBy: string | null
  kind: string
  payload: string
  /** Where the content was destroyed: the entry that ordered it. */
  orderedAt: string | null
  order: string | null
}

/** @param wanted the year asked for; the newest with entries (or the year of `today`) when it is null. */
export async function findLedgerYear(
  database: Readable,
  describe: DescribeEntry,
  { memberId, wanted, today }: { memberId: string; wanted: number | null; today: string },
): Promise<LedgerYear> {
  const [totals] = await database.$queryRaw<Array<Totals>>`
    SELECT MIN(e."occurredAt") AS "first", MAX(e."occurredAt") AS "last", CAST(COUNT(*) AS DOUBLE PRECISION) AS "total",
      CAST(COUNT(p."entryId") AS DOUBLE PRECISION) AS "sealed"
    FROM "LedgerEntry" e LEFT JOIN "LedgerPosition" p ON p."entryId" = e."id" WHERE e."memberId" = ${memberId}`
  const years = yearsBetween(totals?.first ?? null, totals?.last ?? null)
  const year = wanted ?? years[0] ?? Number(today.slice(0, 4))
  const items = (await readYear(database, memberId, year)).map((row) => itemOf(row, describe))
  const creditTenths = items.reduce((sum, item) => sum + (item.creditTenths ?? 0), 0)
  return { year, years, items, creditTenths, total: totals?.total ?? 0, sealed: totals?.sealed ?? 0 }
}

function readYear(database: Readable, memberId: string, year: number): Promise<Array<Row>> {
  // The year begins in China, eight hours before it begins in UTC.
  const [from, to] = [year, year + 1].map((start) =>
    new Date(Date.UTC(start, 0, 1) - 8 * 3_600_000).toISOString(),
  )
  return database.$queryRaw<Array<Row>>`
    SELECT e."id", e."counter", p."position", e."occurredAt", e."receivedAt", e."enteredBy", e."kind", e."payload",
      o."receivedAt" AS "orderedAt", o."payload" AS "order"
    FROM "LedgerEntry" e LEFT JOIN "LedgerPosition" p ON p."entryId" = e."id"
    LEFT JOIN "LedgerErasure" x ON x."entryId" = e."id" LEFT JOIN "LedgerEntry" o ON o."id" = x."warrantId"
    WHERE e."memberId" = ${memberId} AND e."occurredAt" >= ${from} AND e."occurredAt" < ${to}
    ORDER BY e."counter" DESC`
}

function itemOf(row: Row, describe: DescribeEntry): LedgerItem {
  const { id, counter, position, occurredAt, receivedAt, enteredBy } = row
  return {
    ...wordsOf(row, describe),
    id,
    counter,
    position,
    occurredAt,
    receivedAt,
    byOther: enteredBy !== null,
  }
}

function wordsOf(
  { kind, payload, orderedAt, order }: Row,
  describe: DescribeEntry,
): EntryWords & { flags: Array<string> } {
  if (payload !== '') {
    const content = parsePayload(payload)
    const words = describe(kind, content)
    return { ...words, flags: flagWords(content) }
  }
  const why =
    orderedAt && order ? erasureSentence(formatInstant(orderedAt), parsePayload(order)) : '内容缺失，原因不明'
  return { title: '内容已销毁的记录', details: [why], creditTenths: null, flags: [] }
}

function yearsBetween(first: string | null, last: string | null): Array<number> {
  if (first === null || last === null) return []
  const [from, to] = [first, last].map((instant) => Number(dayOf(instant).slice(0, 4)))
  return Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, index) => (to ?? 0) - index)
}

import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { NewEntry } from '../entry.ts'
import { parsePayload } from '../entry-row.server.ts'
import { numberIn } from '../entry-words.ts'
import type { MemberHead } from '../read-heads.server.ts'
import { judgePlausibility, type StudyClaim } from './judge-plausibility.ts'

/** Claims looked back at: a long day of study. */
const CLAIMS = 20

/**
 * Puts what is implausible about members' own entries into them, as `flags` of the payload, before they are committed
 * to. What somebody else enters for a member carries times of another kind and is left alone.
 */
export async function flagEntries(
  tx: Transaction,
  entries: ReadonlyArray<NewEntry>,
  heads: ReadonlyMap<string, MemberHead>,
  receivedAt: Instant,
): Promise<Array<NewEntry>> {
  const claims = await readClaims(tx, entries)
  const previous = new Map([...heads].map(([memberId, { occurredAt }]) => [memberId, occurredAt]))
  return entries.map((entry) => {
    if (entry.enteredBy !== null) return entry
    const { memberId, occurredAt, payload } = entry
    const minutes = numberIn(payload, 'minutes') ?? 0
    const known = claims.get(memberId) ?? []
    const previousAt = previous.get(memberId) ?? null
    const flags = judgePlausibility({ occurredAt, receivedAt, previousAt, minutes, claims: known })
    previous.set(memberId, occurredAt)
    if (minutes > 0) claims.set(memberId, [...known, { occurredAt, minutes }].slice(-CLAIMS))
    return flags.length === 0 ? entry : { ...entry, payload: { ...payload, flags } }
  })
}

/** The newest claims of study time of the members who make one now, oldest first. */
async function readClaims(
  tx: Transaction,
  entries: ReadonlyArray<NewEntry>,
): Promise<Map<string, Array<StudyClaim>>> {
  const claiming = entries.filter(({ payload }) => (numberIn(payload, 'minutes') ?? 0) > 0)
  const claims = new Map<string, Array<StudyClaim>>()
  if (claiming.length === 0) return claims
  const members = Prisma.join([...new Set(claiming.map(({ memberId }) => memberId))])
  const kinds = Prisma.join([...new Set(claiming.map(({ kind }) => kind))])
  const rows = await tx.$queryRaw<Array<{ memberId: string; occurredAt: string; payload: string }>>`
    SELECT "memberId", "occurredAt", "payload" FROM (
      SELECT e.*, ROW_NUMBER() OVER (PARTITION BY e."memberId" ORDER BY e."counter" DESC) AS "place"
      FROM "LedgerEntry" e WHERE e."memberId" IN (${members}) AND e."kind" IN (${kinds}) AND e."payload" <> ''
    ) newest WHERE "place" <= ${CLAIMS} ORDER BY "memberId", "counter"`
  for (const { memberId, occurredAt, payload } of rows) {
    const minutes = numberIn(parsePayload(payload), 'minutes')
    if (minutes) claims.set(memberId, [...(claims.get(memberId) ?? []), { occurredAt, minutes }])
  }
  return claims
}

import { Prisma } from '#app/generated/sqlite/client.ts'
import type { JsonObject } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { NewEntry } from '../entry.ts'
import { parsePayload } from '../entry-row.server.ts'
import { numberIn, textIn } from '../entry-words.ts'
import { RecordRefused } from '../projector.ts'
import type { MemberHead } from '../read-heads.server.ts'
import { isImpossible, judgePlausibility, type StudyClaim, type Work } from './judge-plausibility.ts'

/** Claims looked back at: a long day of study. */
const CLAIMS = 20

/** What the ledger knows beside the entries; `devices`: ids of those that show two devices at once. */
type Surroundings = {
  heads: ReadonlyMap<string, MemberHead>
  devices: ReadonlySet<string>
  receivedAt: Instant
}

/**
 * Puts what is implausible about members' own entries into them, as `flags` of the payload, before they are committed
 * to. A payload may say `minutes` (study that it claims) and `begunAt` with `steps` (what was done from when on). What
 * somebody else enters for a member carries times of another kind and is left alone.
 * @throws RecordRefused `too-soon` when an entry claims what nobody can have done in the time.
 */
export async function flagEntries(
  tx: Transaction,
  entries: ReadonlyArray<NewEntry>,
  { heads, devices, receivedAt }: Surroundings,
): Promise<Array<NewEntry>> {
  const claims = await readClaims(tx, entries)
  const previous = new Map([...heads].map(([memberId, { occurredAt }]) => [memberId, occurredAt]))
  return entries.map((entry) => {
    if (entry.enteredBy !== null) return entry
    const { id, memberId, occurredAt, payload } = entry
    const minutes = numberIn(payload, 'minutes') ?? 0
    const work = workIn(payload)
    if (work && isImpossible(work, receivedAt)) throw new RecordRefused('too-soon')
    const known = claims.get(memberId) ?? []
    const previousAt = previous.get(memberId) ?? null
    const previousReceivedAt = heads.get(memberId)?.receivedAt ?? null
    const before = { previousAt, previousReceivedAt, claims: known }
    const judged = judgePlausibility({ occurredAt, receivedAt, minutes, work, ...before })
    const flags = devices.has(id) ? [...judged, 'two-devices'] : judged
    previous.set(memberId, occurredAt)
    if (minutes > 0) claims.set(memberId, [...known, { occurredAt, minutes }].slice(-CLAIMS))
    return flags.length === 0 ? entry : { ...entry, payload: { ...payload, flags } }
  })
}

function workIn(payload: JsonObject): Work | null {
  const begunAt = textIn(payload, 'begunAt')
  return begunAt === '' ? null : { begunAt, steps: numberIn(payload, 'steps') ?? 0 }
}

/** The newest claims of study time of the members who make one now, oldest first. */
async function readClaims(
  tx: Transaction,
  entries: ReadonlyArray<NewEntry>,
): Promise<Map<string, Array<StudyClaim>>> {
  const claims = new Map<string, Array<StudyClaim>>()
  const asked = new Map(
    entries
      .filter(({ payload }) => (numberIn(payload, 'minutes') ?? 0) > 0)
      .map(({ memberId, kind }) => [`${memberId} ${kind}`, { memberId, kind }]),
  )
  if (asked.size === 0) return claims
  // An index leads straight to the newest of each member; a window function would read them all.
  const each = [...asked.values()].map(
    ({ memberId, kind }) => Prisma.sql`
      SELECT * FROM (SELECT "memberId", "counter", "occurredAt", "payload" FROM "LedgerEntry"
        WHERE "memberId" = ${memberId} AND "kind" = ${kind} AND "payload" <> ''
        ORDER BY "counter" DESC LIMIT ${CLAIMS}) AS newest`,
  )
  const rows = await tx.$queryRaw<Array<{ memberId: string; occurredAt: string; payload: string }>>`
    ${Prisma.join(each, ' UNION ALL ')} ORDER BY "memberId", "counter"`
  for (const { memberId, occurredAt, payload } of rows) {
    const minutes = numberIn(parsePayload(payload), 'minutes')
    if (minutes) claims.set(memberId, [...(claims.get(memberId) ?? []), { occurredAt, minutes }])
  }
  return claims
}

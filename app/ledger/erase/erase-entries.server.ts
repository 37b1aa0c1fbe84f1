import type { Instant } from '#app/platform/clock.ts'
import type { Database, Transaction } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { appendEntries } from '../append-entries.server.ts'
import type { EntryRow } from '../entry-row.server.ts'
import { ownHash } from '../ledger-identity.server.ts'
import { lockLedger } from '../lock-ledger.server.ts'
import type { Projector } from '../projector.ts'
import { isEmptied } from './check-erasures.ts'
import { entriesErased, ENTRIES_ERASED, type ErasureGrounds } from './entries-erased.entry.ts'
import { replayMember } from './replay-member.server.ts'

/** Whose entries lose their content; `identity`: everything of the person goes, not these entries alone. */
export type ErasedFacts = { memberId: string; identity: boolean; entries: ReadonlyArray<EntryRow> }

/** What a domain keeps of entries or of a person outside the ledger: it destroys that and names the files that must go. */
export type DestroyRemains = (tx: Transaction, facts: ErasedFacts) => Promise<Array<string>>

export type ErasureOrder = {
  memberId: string
  /** With `identity` all that are not empty yet, whatever is named here. */
  entryIds: ReadonlyArray<string>
  grounds: ErasureGrounds
  /** The administrator; null on the operator's command line. */
  enteredBy: string | null
  identity: boolean
}

export type ErasureTools = {
  database: Database
  projectors: ReadonlyArray<Projector>
  remains: ReadonlyArray<DestroyRemains>
}

/** What remains to be destroyed outside the database stands in `UnfinishedErasure` under the order's id. */
export type Erasure =
  | { ok: true; orderId: string; entries: number }
  | { ok: false; reason: 'nothing-chosen' | 'unknown-entry' | 'already-erased' | 'not-erasable' }

/**
 * Destroys content and salt of a member's entries, all of them or none. The order is recorded first, as an entry of the
 * same member that names them; the read tables then follow from what is left. Leaves, tree and checkpoints stay.
 */
export function eraseEntries(tools: ErasureTools, order: ErasureOrder, at: Instant): Promise<Erasure> {
  return tools.database.$transaction((tx) => eraseIn(tx, tools, order, at), {
    maxWait: 60_000,
    timeout: 3_600_000,
  })
}

async function eraseIn(
  tx: Transaction,
  { projectors, remains }: ErasureTools,
  { memberId, entryIds, grounds, enteredBy, identity }: ErasureOrder,
  at: Instant,
): Promise<Erasure> {
  await lockLedger(tx)
  const all = { memberId, kind: { not: ENTRIES_ERASED }, payload: { not: '' } }
  const ids = [...new Set(entryIds)]
  const rows = await tx.ledgerEntry.findMany({
    where: identity ? all : { id: { in: ids }, memberId },
    orderBy: { counter: 'asc' },
  })
  const reason = identity ? null : refusal(ids, rows)
  if (reason) return { ok: false, reason }
  const orderId = newId()
  const entries = rows.map(({ id, counter, version, leafHash }) => ({ id, counter, version, leafHash }))
  const entry = entriesErased({
    id: orderId,
    memberId,
    occurredAt: at,
    enteredBy,
    grounds,
    entries,
    identity,
  })
  const order = { entries: [entry], device: null }
  await appendEntries(tx, { projectors, hash: ownHash(), receivedAt: at }, [order])
  const files: Array<string> = []
  for (const destroy of remains) files.push(...(await destroy(tx, { memberId, identity, entries: rows })))
  // What follows outside the database is done again at the next start when the process dies before it.
  await tx.unfinishedErasure.create({ data: { orderId, files: JSON.stringify(files) } })
  for (const row of rows) await empty(tx, row)
  await replayMember(tx, projectors, memberId)
  return { ok: true, orderId, entries: rows.length }
}

function refusal(ids: ReadonlyArray<string>, rows: ReadonlyArray<EntryRow>) {
  if (ids.length === 0) return 'nothing-chosen'
  if (rows.length !== ids.length) return 'unknown-entry'
  if (rows.some(isEmptied)) return 'already-erased'
  return rows.some(({ kind }) => kind === ENTRIES_ERASED) ? 'not-erasable' : null
}

/** What stays names nobody: the member's random pseudonym, numbers, hashes and the time of the server. */
async function empty(tx: Transaction, { id, receivedAt }: EntryRow): Promise<void> {
  const data = { payload: '', salt: '', occurredAt: receivedAt, contentVersion: null, enteredBy: null }
  await tx.ledgerEntry.update({ where: { id }, data })
}

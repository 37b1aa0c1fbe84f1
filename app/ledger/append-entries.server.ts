import { randomBytes } from 'node:crypto'
import { canonicalJson, type JsonObject } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { NO_PREVIOUS, type Entry, type NewEntry } from './entry.ts'
import { type EntryRow, entryOf } from './entry-row.server.ts'
import { insertEntries, type NewRow } from './insert-entries.server.ts'
import { isEmptied } from './erase/check-erasures.ts'
import type { HashFunction } from './hash-function.ts'
import { textsIn } from './json-rows.server.ts'
import { commitmentTo, contentText, leafHashOf } from './leaf.ts'
import { lockChains } from './lock-chains.server.ts'
import { flagEntries } from './plausibility/flag-entries.server.ts'
import { noteDevices } from './plausibility/note-devices.server.ts'
import { type MemberHead, readHeads } from './read-heads.server.ts'
import { type Projector, RecordRefused } from './projector.ts'
import type { RecordCall, Recorded } from './recorder.server.ts'

const SALT_BYTES = 16

export type Appending = {
  projectors: ReadonlyArray<Projector>
  /** The hash function of the log. */
  hash: HashFunction
  receivedAt: Instant
}

/**
 * Appends the entries of several calls inside one transaction and lets the projectors follow. Returns one result
 * a call, in their order.
 * @throws RecordRefused when any of them is refused: the caller must then roll back.
 */
export async function appendEntries(
  tx: Transaction,
  { projectors, hash, receivedAt }: Appending,
  calls: ReadonlyArray<RecordCall>,
): Promise<Array<Recorded>> {
  const all = calls.flatMap(({ entries }) => entries)
  await lockChains(
    tx,
    all.map((entry) => entry.memberId),
  )
  const known = await readKnown(tx, all)
  const fresh = firstOfEach(all.filter((entry) => !known.has(entry.id)))
  const heads = await readHeads(
    tx,
    fresh.map((entry) => entry.memberId),
  )
  const devices = await noteDevices(tx, calls, fresh, receivedAt)
  const flagged = await flagEntries(tx, fresh, { heads, devices, receivedAt })
  const rows = chainRows(flagged, heads, { hash, receivedAt })
  const inserted = await insertEntries(tx, rows)
  for (const projector of projectors) await follow(tx, projector, inserted)
  const written = new Set(fresh)
  const results = new Map([...known, ...inserted.map((entry) => [entry.id, entry] as const)])
  const unclaimed = new Set(inserted.map((entry) => entry.id))
  return calls.map(({ entries }) => ({
    entries: entries.map((entry) => {
      const recorded = results.get(entry.id)
      // What was just written is the fact itself; anything else of its id is compared.
      return recorded && written.has(entry) ? recorded : sameFact(entry, recorded)
    }),
    recorded: entries.filter((entry) => unclaimed.delete(entry.id)).length,
  }))
}

/** Projectors share no table, so each may go through the entries by itself. */
async function follow(tx: Transaction, projector: Projector, entries: ReadonlyArray<Entry>): Promise<void> {
  const own = entries.filter(({ kind }) => projector.kinds.includes(kind))
  if (own.length > 1 && projector.applyAll) await projector.applyAll(tx, own)
  else for (const entry of own) await projector.apply(tx, entry)
}

async function readKnown(tx: Transaction, entries: ReadonlyArray<NewEntry>): Promise<Map<string, Entry>> {
  if (entries.length === 0) return new Map()
  const rows = await tx.$queryRaw<Array<EntryRow>>`
    SELECT * FROM "LedgerEntry" WHERE "id" IN ${textsIn(entries.map(({ id }) => id))}`
  // A device that sends it once more must not bring back what was destroyed.
  if (rows.some(isEmptied)) throw new RecordRefused('erased')
  return new Map(rows.map((row) => [row.id, entryOf(row)]))
}

function firstOfEach(entries: ReadonlyArray<NewEntry>): Array<NewEntry> {
  const first = new Map<string, NewEntry>()
  for (const entry of entries) if (!first.has(entry.id)) first.set(entry.id, entry)
  return [...first.values()]
}

/** Links each entry to the member's previous one. `heads` is moved forward on the way. */
function chainRows(
  entries: ReadonlyArray<NewEntry>,
  heads: Map<string, MemberHead>,
  appending: Pick<Appending, 'hash' | 'receivedAt'>,
): Array<NewRow> {
  // One request for all: asking the generator again and again takes longer than hashing.
  const salts = randomBytes(SALT_BYTES * entries.length).toString('hex')
  return entries.map((entry, index) => {
    const salt = salts.slice(2 * SALT_BYTES * index, 2 * SALT_BYTES * (index + 1))
    const head = heads.get(entry.memberId)
    if (head === undefined) throw new RecordRefused('unknown-member')
    const row = rowOf(entry, head, { ...appending, salt })
    heads.set(entry.memberId, { ...head, next: head.next + 1, leafHash: row.leafHash })
    return row
  })
}

function rowOf(
  entry: NewEntry,
  head: MemberHead,
  { hash, receivedAt, salt }: Pick<Appending, 'hash' | 'receivedAt'> & { salt: string },
): NewRow {
  const payload = canonicalJson(entry.payload)
  const commitment = commitmentTo(hash, salt, contentText({ ...entry, payload }))
  const previous = head.leafHash ?? NO_PREVIOUS
  const leafHash = leafHashOf(hash, {
    v: 1,
    hash: hash.name,
    kind: entry.kind,
    member: head.pseudonym,
    counter: head.next,
    previous,
    receivedAt,
    commitment,
  })
  return {
    ...entry,
    payload,
    pseudonym: head.pseudonym,
    receivedAt,
    counter: head.next,
    previous,
    salt,
    commitment,
    leafHash,
  }
}

/** The recorded entry, if it is the fact that was handed over. The times may differ: a retry is made later. */
function sameFact(entry: NewEntry, recorded: Entry | undefined): Entry {
  if (recorded === undefined) throw new Error(`entry ${entry.id} was neither known nor inserted`)
  const same =
    recorded.memberId === entry.memberId &&
    recorded.kind === entry.kind &&
    recorded.version === entry.version &&
    recorded.contentVersion === entry.contentVersion &&
    canonicalJson(withoutFlags(recorded.payload)) === canonicalJson(withoutFlags(entry.payload))
  if (!same) throw new RecordRefused('id-taken')
  return recorded
}

/** What the recorder noticed about an entry is not part of the fact. */
function withoutFlags({ flags: _, ...payload }: JsonObject): JsonObject {
  return payload
}

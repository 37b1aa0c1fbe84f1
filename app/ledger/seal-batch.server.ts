import type { Instant } from '#app/platform/clock.ts'
import { addMilliseconds } from '#app/platform/clock.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { equalBytes, fromHex, toHex } from './bytes.ts'
import { checkpointText } from './checkpoint.ts'
import type { HashFunction } from './hash-function.ts'
import { numbersIn } from './json-rows.server.ts'
import { openKeyChange } from './key-change.ts'
import { type LedgerKey, signNote } from './ledger-key.server.ts'
import { hashOf } from './log-algorithms.ts'
import { native } from './native-hash.server.ts'
import { verifyNatively } from './native-signature.server.ts'
import { readKeyChanges } from './read-key-changes.server.ts'
import { parseNote } from './signed-note.ts'
import { appendToTiles, partialTiles, rootInTiles, type Tile } from './tiles.ts'
import { readTiles, writeTiles } from './tile-store.server.ts'

/** `sealed`: how many entries were given a position. `held`: another process seals; `more`: the batch was full. */
export type SealOutcome = { state: 'done' | 'more' | 'held'; sealed: number }

/** `force`: seal now although another process has the job; safe, because one transaction waits for the other. */
export type SealOptions = {
  key: () => LedgerKey
  holder: string
  now: () => Instant
  force: boolean
}

/** Entries given a position in one transaction: bounds how long writers wait. */
const BATCH = 128
/** A process that died is followed by another after this. */
export const LEASE_MS = 3_000

type StagedRow = { arrival: number; leafHash: string }

/**
 * Gives the next staged entries their positions, grows the tiles and signs the new tree head: in one transaction,
 * so that a process killed at any point leaves nothing half-done. The row lock on the lease makes a second
 * sequencer wait; the unique positions would refuse it even then.
 */
export async function sealBatch(
  tx: Transaction,
  { key: readKey, holder, now, force }: SealOptions,
): Promise<SealOutcome> {
  const at = now()
  if (!(await takeLease(tx, holder, at, force))) return { state: 'held', sealed: 0 }
  // Read while the lease is held: a change of the key waits for it.
  const key = readKey()
  const staged = await tx.$queryRaw<Array<StagedRow>>`
    SELECT s."arrival", e."leafHash" FROM "LedgerStaged" s
    JOIN "LedgerEntry" e ON e."id" = s."entryId" ORDER BY s."arrival" LIMIT ${BATCH}`
  const [last] = await tx.$queryRaw<Array<{ size: number; note: string }>>`
    SELECT "size", "note" FROM "LedgerCheckpoint" ORDER BY "size" DESC LIMIT 1`
  if (staged.length === 0 && last) return { state: 'done', sealed: 0 }
  await requireNewestKey(tx, last?.note ?? null, key)
  const hash = native(hashOf(key.verifier))
  const size = last?.size ?? 0
  const tiles = await growTiles(tx, hash, size, staged)
  await place(tx, size, staged)
  const grown = size + staged.length
  await writeCheckpoint(tx, key, grown, rootInTiles(hash, tiles, grown), at)
  return {
    state: staged.length === BATCH ? 'more' : 'done',
    sealed: staged.length,
  }
}

/** The key on disk is not the one that the log was passed on to: it is about to be put in its place, or was lost. */
export class KeyReplaced extends Error {}

/** A lost key must be restored, not replaced in silence by a new one that nobody trusts. */
export async function requireNewestKey(
  tx: Transaction,
  newestNote: string | null,
  { verifier }: LedgerKey,
): Promise<void> {
  const change = openKeyChange((await readKeyChanges(tx)).at(-1) ?? '', verifyNatively)
  if (change ? equalBytes(change.to.publicKey, verifier.publicKey) : newestNote === null) return
  if (change)
    throw new KeyReplaced(
      'the ledger was passed on to another key: run `lianxue ledger rotate-key` to complete the change, or restore keys/ledger.key from the backup',
    )
  const names = parseNote(newestNote ?? '')?.signatures.map(({ name, id }) => `${name}+${toHex(id)}`)
  if (!names?.includes(`${verifier.name}+${toHex(verifier.id)}`))
    throw new Error(
      'the newest checkpoint was signed with another key: restore keys/ledger.key from the backup',
    )
}

/** Takes the lease of the sequencer; until the transaction ends nobody else seals. False when another holds it. */
export async function takeLease(
  tx: Transaction,
  holder: string,
  at: Instant,
  force: boolean,
): Promise<boolean> {
  const takenUntil = force ? at.replace(/^..../, '9999') : at
  const taken = await tx.$executeRaw`
    INSERT INTO "Lease" ("name", "holder", "expiresAt") VALUES ('ledger.sequencer', ${holder}, ${addMilliseconds(at, LEASE_MS)})
    ON CONFLICT ("name") DO UPDATE SET "holder" = excluded."holder", "expiresAt" = excluded."expiresAt"
    WHERE "Lease"."holder" = excluded."holder" OR "Lease"."expiresAt" <= ${takenUntil}`
  return taken > 0
}

/** Gives staged entries the positions from `size` on, in the order of their arrival, within the database: writers wait for this. */
async function place(tx: Transaction, size: number, staged: ReadonlyArray<StagedRow>): Promise<void> {
  if (staged.length === 0) return
  const arrivals = numbersIn(staged.map(({ arrival }) => arrival))
  await tx.$executeRaw`
    INSERT INTO "LedgerPosition" ("position", "entryId", "leafHash")
    SELECT CAST(${size - 1} AS INTEGER) + row_number() OVER (ORDER BY s."arrival"), s."entryId", e."leafHash"
    FROM "LedgerStaged" s JOIN "LedgerEntry" e ON e."id" = s."entryId" WHERE s."arrival" IN ${arrivals}`
  await tx.$executeRaw`DELETE FROM "LedgerStaged" WHERE "arrival" IN ${arrivals}`
}

/** Appends to the stored tiles; returns those at the right edge, from which the root follows. */
async function growTiles(
  tx: Transaction,
  hash: HashFunction,
  size: number,
  staged: ReadonlyArray<StagedRow>,
): Promise<Map<string, Tile>> {
  const partial = await readTiles(tx, partialTiles(size))
  const changed = appendToTiles(
    hash,
    size,
    partial,
    staged.map(({ leafHash }) => fromHex(leafHash)),
  )
  await writeTiles(tx, changed.values())
  return new Map([...partial, ...changed])
}

async function writeCheckpoint(
  tx: Transaction,
  key: LedgerKey,
  size: number,
  root: Uint8Array,
  at: Instant,
): Promise<void> {
  const note = signNote(key, checkpointText({ origin: key.verifier.name, size, root }))
  await tx.$executeRaw`
    INSERT INTO "LedgerCheckpoint" ("size", "root", "note", "signedAt")
    VALUES (CAST(${size} AS INTEGER), ${toHex(root)}, ${note}, ${at})`
}

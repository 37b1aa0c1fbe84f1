import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { equalBytes, fromHex } from './bytes.ts'
import { keyChangeText, openKeyChange, type KeyChange } from './key-change.ts'
import {
  installNextKey,
  type LedgerKey,
  makeNextKey,
  readLedgerKey,
  readNextKey,
  signNote,
} from './ledger-key.server.ts'
import { readCheckpoint } from './read-checkpoint.server.ts'
import { readKeyChanges } from './read-key-changes.server.ts'
import { requireNewestKey, takeLease } from './seal-batch.server.ts'

/** `finished`: a change that was cut off before was only completed. */
export type Rotation = { change: KeyChange; finished: boolean }

type RotateOptions = { dataDir: string; now: () => Instant }

/**
 * Passes the log from its key to a new one. The new key is on disk before both keys sign the statement, and takes the
 * old one's place after the statement is durable: cut off at any point, calling again completes it or starts afresh.
 * The old private key is destroyed, so that nobody can sign with it later.
 * @throws when there is no key or no checkpoint yet, or the key is not that of the newest checkpoint.
 */
export async function rotateKey(database: Database, { dataDir, now }: RotateOptions): Promise<Rotation> {
  const unfinished = await findUnfinished(database, readNextKey(dataDir))
  if (!unfinished) {
    const key = readLedgerKey(dataDir)
    if (!key) throw new Error('there is no key to pass on: keys/ledger.key is missing')
    const next = makeNextKey(dataDir, key)
    await signOver(database, key, next, now)
  }
  installNextKey(dataDir)
  const change = openKeyChange((await readKeyChanges(database)).at(-1) ?? '')
  if (!change) throw new Error('the statement cannot be read after it was written')
  return { change, finished: unfinished }
}

/** Whether the statement for this next key was written, but the key not put in its place. */
async function findUnfinished(database: Database, next: LedgerKey | null): Promise<boolean> {
  const last = openKeyChange((await readKeyChanges(database)).at(-1) ?? '')
  return next !== null && last !== null && equalBytes(next.verifier.publicKey, last.to.publicKey)
}

/** Writes the statement while nobody can seal, so that no checkpoint of the old key is larger than it says. */
async function signOver(
  database: Database,
  key: LedgerKey,
  next: LedgerKey,
  now: () => Instant,
): Promise<void> {
  await database.$transaction(
    async (tx) => {
      const at = now()
      await takeLease(tx, newId(), at, true)
      const checkpoint = await readCheckpoint(tx)
      if (!checkpoint) throw new Error('no checkpoint: seal the ledger before changing its key')
      await requireNewestKey(tx, checkpoint.note, key)
      const { size, root } = checkpoint
      const change = { from: key.verifier, to: next.verifier, size, root: fromHex(root), at }
      const number = (await tx.ledgerKeyChange.count()) + 1
      const note = signNote([key, next], keyChangeText(change))
      await tx.ledgerKeyChange.create({ data: { number, note, signedAt: at } })
    },
    { maxWait: 20_000, timeout: 60_000 },
  )
}

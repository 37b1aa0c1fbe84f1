import type { Readable } from '#app/platform/database.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import { type QrCode, qrCode } from '#app/platform/qr/qr-code.ts'
import { keyForSize } from './key-chain.ts'
import { ownKeyChain } from './ledger-identity.server.ts'
import type { StoredCheckpoint } from './read-checkpoint.server.ts'
import { formatVerifierKey } from './verifier-key.ts'
import { findWitnesses, type WitnessLine } from './witness/find-witnesses.server.ts'

/** What stands on the sheet; `code` holds the signed note, null when it is too long for a code. */
export type CheckpointSheetFacts = {
  size: number
  root: string
  signedAt: Instant
  note: string
  publicKey: string
  witnesses: Array<WitnessLine>
  code: QrCode | null
}

/** The sheet of a checkpoint. */
export async function findCheckpointSheet(
  database: Readable,
  { size, root, signedAt, note }: StoredCheckpoint,
): Promise<CheckpointSheetFacts> {
  const witnesses = (await findWitnesses(database)).filter(({ withdrawnAt }) => withdrawnAt === null)
  const publicKey = formatVerifierKey(keyForSize(await ownKeyChain(database), size))
  return { size, root, signedAt, note, publicKey, witnesses, code: qrCode(note.trimEnd()) }
}

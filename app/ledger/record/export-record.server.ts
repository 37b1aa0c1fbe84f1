import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { toBase64 } from '../bytes.ts'
import { NO_PREVIOUS } from '../entry.ts'
import { parsePayload } from '../entry-row.server.ts'
import type { HashFunction } from '../hash-function.ts'
import { type LedgerKey, signNote } from '../ledger-key.server.ts'
import { hashOf } from '../log-algorithms.ts'
import type { Leaf } from '../leaf.ts'
import { isEmptied } from '../erase/check-erasures.ts'
import { proveInclusion } from '../prove-inclusion.server.ts'
import { readCheckpoint } from '../read-checkpoint.server.ts'
import { readKeyChanges } from '../read-key-changes.server.ts'
import { formatVerifierKey } from '../verifier-key.ts'
import { findMemberEntries, type MemberEntry } from './find-member-entries.server.ts'
import type { RecordedEntry, RecordFile } from './record-file.ts'
import { statementText } from './statement.ts'

/** Whose record is exported; `unit` in words. */
export type RecordSubject = {
  memberId: string
  pseudonym: string
  name: string
  employeeNumber: string
  unit: string
}

/**
 * A member's whole record with proofs under the newest checkpoint. Seal first, so that nothing waits for its proof.
 * @throws when nothing was ever sealed.
 */
export async function exportRecord(
  database: Readable,
  key: LedgerKey,
  subject: RecordSubject,
  exportedAt: Instant,
): Promise<RecordFile> {
  // Entries first: the checkpoint read afterwards is at least as long as their positions need.
  const rows = await findMemberEntries(database, subject.memberId)
  const checkpoint = await readCheckpoint(database)
  if (!checkpoint) throw new Error('no checkpoint: seal the ledger before exporting')
  const keyChanges = await readKeyChanges(database)
  const hash = hashOf(key.verifier)
  const positions = rows.flatMap(({ position }) => (position === null ? [] : [position]))
  const proofs = await proveInclusion(database, positions, { size: checkpoint.size, hash })
  const { pseudonym, name, employeeNumber, unit } = subject
  const head = rows.at(-1)?.leafHash ?? NO_PREVIOUS
  const statement = { pseudonym, name, employeeNumber, unit, entries: rows.length, head, exportedAt }
  return {
    format: 'lianxue-record',
    version: 1,
    hash: hash.name,
    exportedAt,
    key: formatVerifierKey(key.verifier),
    ...(keyChanges.length > 0 ? { keyChanges } : {}),
    checkpoint: checkpoint.note,
    statement: signNote(key, statementText(key.verifier.name, statement)),
    entries: rows.map((row) => recorded(hash, row, proofs)),
  }
}

function recorded(
  hash: HashFunction,
  row: MemberEntry,
  proofs: ReadonlyMap<number, Array<Uint8Array>>,
): RecordedEntry {
  const { id, memberId, kind, version, occurredAt, contentVersion, enteredBy, payload, salt, position } = row
  const proof = position === null ? null : (proofs.get(position) ?? null)
  return {
    leaf: leafOf(hash, row),
    salt: isEmptied(row) ? null : salt,
    content: isEmptied(row)
      ? null
      : {
          id,
          memberId,
          kind,
          version,
          occurredAt,
          contentVersion,
          enteredBy,
          payload: parsePayload(payload),
        },
    position,
    proof: proof && proof.map(toBase64),
  }
}

/** The leaf of a stored entry. */
export function leafOf({ name }: HashFunction, row: Omit<MemberEntry, 'position'>): Leaf {
  const { kind, pseudonym, counter, previous, receivedAt, commitment } = row
  return { v: 1, hash: name, kind, member: pseudonym, counter, previous, receivedAt, commitment }
}

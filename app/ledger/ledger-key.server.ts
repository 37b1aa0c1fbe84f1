import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { utf8 } from './bytes.ts'
import { ensureKeyFile, readKeyFile, type SigningKey } from './key-file.server.ts'
import { formatNote } from './signed-note.ts'
import { LOG_SIGNATURES, NOTE_SIGNATURE, type SignatureType } from './verifier-key.ts'
import { moveFile } from './whole-file.server.ts'

/** The key that signs checkpoints. Its name is the name of the log. */
export type LedgerKey = SigningKey

/** Where the key lies: `keys/ledger.key` in the data directory, readable by its owner alone. */
export function ledgerKeyFile(dataDir: string): string {
  return join(dataDir, 'keys', 'ledger.key')
}

/**
 * Makes the key of a new log unless there is one, and returns the key that counts.
 * @param name of the log, a URL without scheme such as `lianxue.example.cn/ledger`; an existing key keeps its own.
 * @param type of a new key, which settles the algorithms of the log; an existing key keeps its own.
 */
export function ensureLedgerKey(
  dataDir: string,
  name: string,
  type: SignatureType = NOTE_SIGNATURE,
): LedgerKey {
  return readLedgerKey(dataDir) ?? ensureKeyFile(ledgerKeyFile(dataDir), name, type)
}

/** The key of this log, null when none was made yet. @throws when the file is not a key. */
export function readLedgerKey(dataDir: string): LedgerKey | null {
  return readKeyFile(ledgerKeyFile(dataDir), LOG_SIGNATURES)
}

/** The key that a change under way passes to, null when none is under way. */
export function readNextKey(dataDir: string): LedgerKey | null {
  return readKeyFile(nextKeyFile(dataDir), LOG_SIGNATURES)
}

/**
 * Makes the key that is to follow, of the same type, beside the one that counts. One from a change that came to
 * nothing is thrown away.
 */
export function makeNextKey(dataDir: string, { verifier: { name, type } }: LedgerKey): LedgerKey {
  rmSync(nextKeyFile(dataDir), { force: true })
  return ensureKeyFile(nextKeyFile(dataDir), name, type)
}

/** Lets the next key take the place of the old one, which is destroyed by that. */
export function installNextKey(dataDir: string): void {
  moveFile(nextKeyFile(dataDir), ledgerKeyFile(dataDir))
}

/** A text signed by one or more keys as a C2SP note. The text must end in a newline. */
export function signNote(keys: LedgerKey | ReadonlyArray<LedgerKey>, text: string): string {
  const signatures = [keys].flat().map(({ verifier: { name, id }, sign }) => {
    return { name, id, signature: sign(utf8(text)) }
  })
  return formatNote({ text, signatures })
}

function nextKeyFile(dataDir: string): string {
  return join(dataDir, 'keys', 'ledger.next.key')
}

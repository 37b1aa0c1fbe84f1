import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { concat, equalBytes, fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.ts'
import { formatNote } from './signed-note.ts'
import { type VerifierKey, verifierKey } from './verifier-key.ts'

/** The key that signs checkpoints. Its name is the name of the log. */
export type LedgerKey = { verifier: VerifierKey; privateKey: KeyObject }

/** DER in front of the 32 bytes of an Ed25519 private key (PKCS #8, RFC 8410). */
const PKCS8_HEAD = fromHex('302e020100300506032b657004220420')

/** Where the key lies: `keys/ledger.key` in the data directory, readable by its owner alone. */
export function ledgerKeyFile(dataDir: string): string {
  return join(dataDir, 'keys', 'ledger.key')
}

/**
 * Makes the key of a new log unless there is one, and returns the key that counts.
 * @param name of the log, a URL without scheme such as `lianxue.example.cn/ledger`; an existing key keeps its own.
 */
export function ensureLedgerKey(dataDir: string, name: string): LedgerKey {
  const file = ledgerKeyFile(dataDir)
  const known = readLedgerKey(dataDir)
  if (known) return known
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const seed = randomBytes(32)
  const id = toHex(keyFromSeed(name, seed).verifier.id)
  writeOnce(file, `PRIVATE+KEY+${name}+${id}+${toBase64(concat(Uint8Array.of(1), seed))}\n`)
  const made = readLedgerKey(dataDir)
  if (!made) throw new Error(`no key in ${file} after writing it`)
  return made
}

/** The key of this log, null when none was made yet. @throws when the file is not a key. */
export function readLedgerKey(dataDir: string): LedgerKey | null {
  const text = readIfPresent(ledgerKeyFile(dataDir))
  if (text === null) return null
  const [, name = '', id = '', encoded = ''] =
    /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+(\S+)\n$/.exec(text) ?? []
  const bytes = fromBase64(encoded)
  if (bytes.length !== 33 || bytes[0] !== 1) throw new Error('keys/ledger.key is not an Ed25519 key')
  const key = keyFromSeed(name, bytes.slice(1))
  if (!equalBytes(key.verifier.id, fromHex(id)))
    throw new Error('keys/ledger.key: the key id does not belong to the key')
  return key
}

/** A text signed as a C2SP note. The text must end in a newline. */
export function signNote(key: LedgerKey, text: string): string {
  const signature = new Uint8Array(sign(null, utf8(text), key.privateKey))
  return formatNote({ text, signatures: [{ name: key.verifier.name, id: key.verifier.id, signature }] })
}

function keyFromSeed(name: string, seed: Uint8Array): LedgerKey {
  const privateKey = createPrivateKey({
    key: Buffer.from(concat(PKCS8_HEAD, seed)),
    format: 'der',
    type: 'pkcs8',
  })
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  return { verifier: verifierKey(name, new Uint8Array(Buffer.from(x ?? '', 'base64url'))), privateKey }
}

/** Writes a file whole or not at all, and never over another: the name appears only when the bytes are on disk. */
function writeOnce(file: string, text: string): void {
  const draft = `${file}.${process.pid}.draft`
  const handle = openSync(draft, 'w', 0o600)
  writeSync(handle, text)
  fsyncSync(handle)
  closeSync(handle)
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function readIfPresent(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

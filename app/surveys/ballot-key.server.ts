import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { chmod, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { destroyFile } from '#app/platform/destroy-file.server.ts'
import { newId } from '#app/platform/ids.ts'

const [KEY_BYTES, NONCE_BYTES, TAG_BYTES] = [32, 12, 16]
/** In front of a ballot stands its length. */
const LENGTH_BYTES = 4

/** Where keys of waiting ballots lie: beside the database, and left out of backups (app/decisions/0024). */
function folderOf(dataDir: string): string {
  return join(dataDir, 'ballots')
}

/** Makes a key for ballots of a questionnaire, durable when it returns; answers with its id. */
export async function makeBallotKey(dataDir: string, surveyId: string): Promise<string> {
  const folder = folderOf(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const id = `${surveyId}_${newId()}`
  const handle = await open(join(folder, `${id}.key`), 'wx', 0o600)
  await handle.write(randomBytes(KEY_BYTES))
  await handle.sync()
  await handle.close()
  await chmod(join(folder, `${id}.key`), 0o600)
  return id
}

/** Destroys the keys of a questionnaire but those in use: what they encrypted can never be read again. */
export async function destroyBallotKeys(
  dataDir: string,
  surveyId: string,
  inUse: ReadonlySet<string>,
): Promise<void> {
  const files = await readdir(folderOf(dataDir)).catch(() => [])
  for (const file of files)
    if (file.startsWith(`${surveyId}_`) && !inUse.has(file.replace(/\.key$/, '')))
      await destroyFile(join(folderOf(dataDir), file))
}

function readKey(dataDir: string, keyId: string): Buffer | null {
  try {
    return readFileSync(join(folderOf(dataDir), `${keyId}.key`))
  } catch {
    return null
  }
}

/**
 * Encrypts a ballot (AES-256-GCM; nonce, ciphertext and tag one after the other), filled up to `size` bytes: all of a
 * questionnaire have one length, which tells nothing. @throws without the key, or when the ballot is larger
 */
export function sealBallot(
  dataDir: string,
  keyId: string,
  { plain, size }: { plain: string; size: number },
): Uint8Array<ArrayBuffer> {
  const key = readKey(dataDir, keyId)
  if (key === null) throw new Error('the key of waiting ballots is missing')
  const nonce = randomBytes(NONCE_BYTES)
  const bytes = Buffer.from(plain)
  if (bytes.length > size) throw new Error(`a ballot of ${bytes.length} bytes where ${size} are the most`)
  const padded = Buffer.alloc(LENGTH_BYTES + size)
  padded.writeUInt32BE(bytes.length)
  bytes.copy(padded, LENGTH_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Uint8Array.from(Buffer.concat([nonce, cipher.update(padded), cipher.final(), cipher.getAuthTag()]))
}

/** Decrypts a ballot; null when its key is gone (a restored backup holds none). @throws when a bit differs */
export function openBallot(dataDir: string, keyId: string, sealed: Uint8Array): string | null {
  const key = readKey(dataDir, keyId)
  if (key === null) return null
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  const padded = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
  return padded.subarray(LENGTH_BYTES, LENGTH_BYTES + padded.readUInt32BE()).toString('utf8')
}

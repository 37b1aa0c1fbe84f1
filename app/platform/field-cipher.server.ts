import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readOrMake } from './read-or-make.server.ts'

const [NONCE_BYTES, TAG_BYTES] = [12, 16]

/** The key for sensitive fields: `keys/field.key` in the data directory, 32 random bytes, readable by its owner alone. */
export async function readFieldKey(dataDir: string): Promise<Buffer> {
  const key = await readOrMake(join(dataDir, 'keys', 'field.key'), async () => randomBytes(32))
  if (key.length !== 32) throw new Error('keys/field.key is not a key of 32 bytes')
  return key
}

/**
 * Encrypts with AES-256-GCM: nonce, ciphertext and tag, one after the other.
 * @param context what the text belongs to (table and row): the result opens in no other place.
 */
export function encryptField(key: Buffer, plain: string, context: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  return Uint8Array.from(
    Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]),
  )
}

/** Decrypts what encryptField made. @throws when key, context or a single bit differs. */
export function decryptField(key: Buffer, sealed: Uint8Array, context: string): string {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString(
    'utf8',
  )
}

import { createPrivateKey, createPublicKey, type KeyObject, randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { concat, equalBytes, fromBase64, fromHex, toBase64, toHex } from './bytes.ts'
import { type SignatureType, type VerifierKey, verifierKey } from './verifier-key.ts'
import { readIfPresent, writeOnce } from './whole-file.server.ts'

/** An Ed25519 key that can sign, with the name and type that its signatures carry. */
export type SigningKey = { verifier: VerifierKey; privateKey: KeyObject }

/** DER in front of the 32 bytes of an Ed25519 private key (PKCS #8, RFC 8410). */
const PKCS8_HEAD = fromHex('302e020100300506032b657004220420')

/**
 * Makes a key in a file that its owner alone can read, unless the file is there; the key in the file counts.
 * @param name for a new key; an existing one keeps its own.
 */
export function ensureKeyFile(file: string, name: string, type: SignatureType): SigningKey {
  const known = readKeyFile(file, type)
  if (known) return known
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const seed = randomBytes(32)
  const id = toHex(keyFromSeed(name, seed, type).verifier.id)
  writeOnce(file, `PRIVATE+KEY+${name}+${id}+${toBase64(concat(Uint8Array.of(type), seed))}\n`)
  const made = readKeyFile(file, type)
  if (!made) throw new Error(`no key in ${file} after writing it`)
  return made
}

/** The key in a file, null when there is no file. @throws when the file is not a key of this type. */
export function readKeyFile(file: string, type: SignatureType): SigningKey | null {
  const text = readIfPresent(file)
  if (text === null) return null
  const [, name = '', id = '', encoded = ''] =
    /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+(\S+)\n$/.exec(text) ?? []
  const bytes = fromBase64(encoded)
  if (bytes.length !== 33 || bytes[0] !== type) throw new Error(`${file} is not an Ed25519 key of this kind`)
  const key = keyFromSeed(name, bytes.slice(1), type)
  if (!equalBytes(key.verifier.id, fromHex(id)))
    throw new Error(`${file}: the key id does not belong to the key`)
  return key
}

function keyFromSeed(name: string, seed: Uint8Array, type: SignatureType): SigningKey {
  const privateKey = createPrivateKey({
    key: Buffer.from(concat(PKCS8_HEAD, seed)),
    format: 'der',
    type: 'pkcs8',
  })
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  return { verifier: verifierKey(name, new Uint8Array(Buffer.from(x ?? '', 'base64url')), type), privateKey }
}

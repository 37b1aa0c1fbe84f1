import { createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { LRUCache } from 'lru-cache'
import { concat, equalBytes, fromBase64, fromHex, toBase64, toHex } from './bytes.ts'
import { makeSm2Key, signSm2, sm2PublicKey } from './sm2.ts'
import {
  SM2_SIGNATURE,
  type SignatureType,
  splitType,
  typeBytes,
  type VerifierKey,
  verifierKey,
} from './verifier-key.ts'
import { readIfPresent, writeOnce } from './whole-file.server.ts'

/** A key that can sign, with the name and type that its signatures carry. */
export type SigningKey = { verifier: VerifierKey; sign: (message: Uint8Array) => Uint8Array }

/** DER in front of the 32 bytes of an Ed25519 private key (PKCS #8, RFC 8410). */
const PKCS8_HEAD = fromHex('302e020100300506032b657004220420')

/** Keys by the text of their file: the file is read every time, for it may have been replaced, the key made once. */
const keys = new LRUCache<string, SigningKey>({ max: 8 })

/**
 * Makes a key in a file that its owner alone can read, unless the file is there; the key in the file counts.
 * @param name for a new key; an existing one keeps its own.
 */
export function ensureKeyFile(file: string, name: string, type: SignatureType): SigningKey {
  const known = readKeyFile(file, [type])
  if (known) return known
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const secret = type === SM2_SIGNATURE ? makeSm2Key().privateKey : new Uint8Array(randomBytes(32))
  const id = toHex(keyFrom(name, secret, type).verifier.id)
  writeOnce(file, `PRIVATE+KEY+${name}+${id}+${toBase64(concat(typeBytes(type), secret))}\n`)
  const made = readKeyFile(file, [type])
  if (!made) throw new Error(`no key in ${file} after writing it`)
  return made
}

/** The key in a file, null when there is no file. @throws when the file is not a key of one of these types. */
export function readKeyFile(file: string, types: ReadonlyArray<SignatureType>): SigningKey | null {
  const text = readIfPresent(file)
  if (text === null) return null
  const known = keys.get(text)
  if (known && types.includes(known.verifier.type)) return known
  const key = parseKeyFile(file, text, types)
  keys.set(text, key)
  return key
}

function parseKeyFile(file: string, text: string, types: ReadonlyArray<SignatureType>): SigningKey {
  const [, name = '', id = '', encoded = ''] =
    /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+(\S+)\n$/.exec(text) ?? []
  const parts = splitType(fromBase64(encoded), types)
  if (parts?.rest.length !== 32) throw new Error(`${file} is not a key of this kind`)
  const key = keyFrom(name, parts.rest, parts.type)
  if (!equalBytes(key.verifier.id, fromHex(id)))
    throw new Error(`${file}: the key id does not belong to the key`)
  return key
}

function keyFrom(name: string, secret: Uint8Array, type: SignatureType): SigningKey {
  return type === SM2_SIGNATURE ? sm2Key(name, secret) : ed25519Key(name, secret, type)
}

function sm2Key(name: string, privateKey: Uint8Array): SigningKey {
  const publicKey = sm2PublicKey(privateKey)
  const verifier = verifierKey(name, publicKey, SM2_SIGNATURE)
  return { verifier, sign: (message) => signSm2(message, { privateKey, publicKey }) }
}

function ed25519Key(name: string, seed: Uint8Array, type: SignatureType): SigningKey {
  const privateKey = createPrivateKey({
    key: Buffer.from(concat(PKCS8_HEAD, seed)),
    format: 'der',
    type: 'pkcs8',
  })
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  const publicKey = new Uint8Array(Buffer.from(x ?? '', 'base64url'))
  return {
    verifier: verifierKey(name, publicKey, type),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  }
}

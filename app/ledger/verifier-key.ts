import { concat, equalBytes, fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.ts'
import { sha256 } from './hash-function.ts'

/**
 * Signature types of signed notes by their first byte (C2SP signed-note): plain Ed25519, as logs sign; Ed25519 of a
 * witness with its time; and SM2, for which no byte is assigned, so that a longer name follows the byte set aside for
 * such types (see decision 0017).
 */
export const NOTE_SIGNATURE = 0x01
export const COSIGNATURE = 0x04
export const SM2_SIGNATURE = 0xff
export type SignatureType = typeof NOTE_SIGNATURE | typeof COSIGNATURE | typeof SM2_SIGNATURE
/** Types that the key of a log may have. */
export const LOG_SIGNATURES: ReadonlyArray<SignatureType> = [NOTE_SIGNATURE, SM2_SIGNATURE]

const SM2_NAME = utf8('GM/T 0009 SM2')
const PUBLIC_KEY_LENGTH = { [NOTE_SIGNATURE]: 32, [COSIGNATURE]: 32, [SM2_SIGNATURE]: 65 }

/** A public key for signed notes (C2SP), `<name>+<key id>+<base64 of type and key>` when written. */
export type VerifierKey = { type: SignatureType; name: string; id: Uint8Array; publicKey: Uint8Array }

/** A type as it stands in front of a key. */
export function typeBytes(type: SignatureType): Uint8Array {
  return type === SM2_SIGNATURE ? concat(Uint8Array.of(type), SM2_NAME) : Uint8Array.of(type)
}

/**
 * The key under its name; the id is the first four bytes of a hash over both. That hash is SHA-256 whatever the type,
 * as in every tool that reads such keys: it tells keys apart and protects nothing.
 */
export function verifierKey(name: string, publicKey: Uint8Array, type: SignatureType): VerifierKey {
  const id = sha256.digest(concat(utf8(`${name}\n`), typeBytes(type), publicKey)).slice(0, 4)
  return { type, name, id, publicKey }
}

export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${toHex(key.id)}+${toBase64(concat(typeBytes(key.type), key.publicKey))}`
}

/** Reads the written key of a log; null when it is not one or its id does not belong to it. */
export function parseVerifierKey(text: string): VerifierKey | null {
  return parse(text, LOG_SIGNATURES)
}

/** Reads the written key of a witness; null when it is not one or its id does not belong to it. */
export function parseWitnessKey(text: string): VerifierKey | null {
  return parse(text, [COSIGNATURE])
}

/** The type and what follows it in bytes that begin with one of these types; null when they do not. */
export function splitType(
  bytes: Uint8Array,
  types: ReadonlyArray<SignatureType>,
): { type: SignatureType; rest: Uint8Array } | null {
  for (const type of types) {
    const head = typeBytes(type)
    if (equalBytes(bytes.slice(0, head.length), head)) return { type, rest: bytes.slice(head.length) }
  }
  return null
}

function parse(text: string, types: ReadonlyArray<SignatureType>): VerifierKey | null {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim())
  if (!parts) return null
  const [, name = '', id = '', encoded = ''] = parts
  const read = splitType(decoded(encoded), types)
  if (!read || read.rest.length !== PUBLIC_KEY_LENGTH[read.type]) return null
  const key = verifierKey(name, read.rest, read.type)
  return equalBytes(key.id, fromHex(id)) ? key : null
}

/** The bytes; none when the text is not base64, which no type begins. */
function decoded(text: string): Uint8Array {
  try {
    return fromBase64(text)
  } catch {
    return new Uint8Array(0)
  }
}

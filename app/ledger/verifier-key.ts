import { concat, equalBytes, fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.ts'
import { sha256 } from './hash-function.ts'

/** Signature type bytes of C2SP signed notes: plain Ed25519, as logs sign, and Ed25519 of a witness with its time. */
export const NOTE_SIGNATURE = 0x01
export const COSIGNATURE = 0x04
export type SignatureType = typeof NOTE_SIGNATURE | typeof COSIGNATURE

/** A public key for signed notes (C2SP), `<name>+<key id>+<base64 of type and key>` when written. */
export type VerifierKey = { type: SignatureType; name: string; id: Uint8Array; publicKey: Uint8Array }

/** The key under its name; the id is the first four bytes of a hash over both. */
export function verifierKey(
  name: string,
  publicKey: Uint8Array,
  type: SignatureType = NOTE_SIGNATURE,
): VerifierKey {
  const id = sha256.digest(concat(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, 4)
  return { type, name, id, publicKey }
}

export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${toHex(key.id)}+${toBase64(concat(Uint8Array.of(key.type), key.publicKey))}`
}

/** Reads a written key; null when it is not one, not of the type, or its id does not belong to it. */
export function parseVerifierKey(text: string, type: SignatureType = NOTE_SIGNATURE): VerifierKey | null {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim())
  if (!parts) return null
  const [, name = '', id = '', encoded = ''] = parts
  const bytes = decoded(encoded)
  if (bytes === null || bytes.length !== 33 || bytes[0] !== type) return null
  const key = verifierKey(name, bytes.slice(1), type)
  return equalBytes(key.id, fromHex(id)) ? key : null
}

function decoded(text: string): Uint8Array | null {
  try {
    return fromBase64(text)
  } catch {
    return null
  }
}

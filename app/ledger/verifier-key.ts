import { concat, equalBytes, fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.ts'
import { sha256 } from './hash-function.ts'

/** Signature type byte of Ed25519 in C2SP signed notes. */
const ED25519 = 0x01

/** A public key for signed notes (C2SP), `<name>+<key id>+<base64 of type and key>` when written. */
export type VerifierKey = { name: string; id: Uint8Array; publicKey: Uint8Array }

/** The key under its name; the id is the first four bytes of a hash over both. */
export function verifierKey(name: string, publicKey: Uint8Array): VerifierKey {
  const id = sha256.digest(concat(utf8(`${name}\n`), Uint8Array.of(ED25519), publicKey)).slice(0, 4)
  return { name, id, publicKey }
}

export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${toHex(key.id)}+${toBase64(concat(Uint8Array.of(ED25519), key.publicKey))}`
}

/** Reads a written key; null when it is not one, not Ed25519, or its id does not belong to it. */
export function parseVerifierKey(text: string): VerifierKey | null {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim())
  if (!parts) return null
  const [, name = '', id = '', encoded = ''] = parts
  const bytes = decoded(encoded)
  if (bytes === null || bytes.length !== 33 || bytes[0] !== ED25519) return null
  const key = verifierKey(name, bytes.slice(1))
  return equalBytes(key.id, fromHex(id)) ? key : null
}

function decoded(text: string): Uint8Array | null {
  try {
    return fromBase64(text)
  } catch {
    return null
  }
}

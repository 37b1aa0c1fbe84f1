import { concat, equalBytes, fromBase64, toBase64, utf8 } from './bytes.ts'
import { type VerifySignature, verifyAnywhere } from './verify-signature.ts'
import type { VerifierKey } from './verifier-key.ts'

/** One signature line: the key it names and the signature without the key id. */
export type NoteSignature = { name: string; id: Uint8Array; signature: Uint8Array }
/** A C2SP signed note: the text, ending in a newline, and its signatures, none of them checked yet. */
export type SignedNote = { text: string; signatures: ReadonlyArray<NoteSignature> }

/** Refused beyond this: far more than a ledger and its witnesses need. */
const MAX_SIGNATURES = 64

export function formatNote(note: SignedNote): string {
  return `${note.text}\n${note.signatures.map((signature) => `${formatSignature(signature)}\n`).join('')}`
}

/** One signature line, without its newline. */
export function formatSignature({ name, id, signature }: NoteSignature): string {
  return `— ${name} ${toBase64(concat(id, signature))}`
}

/** Reads a note; null when it is not well-formed. */
export function parseNote(source: string): SignedNote | null {
  const end = source.lastIndexOf('\n\n')
  if (
    end < 0 ||
    !source.endsWith('\n') ||
    !source.isWellFormed() ||
    /[\u0000-\u0009\u000b-\u001f]/.test(source)
  )
    return null
  const lines = source.slice(end + 2, -1).split('\n')
  if (lines.length > MAX_SIGNATURES) return null
  const signatures = lines.map(parseSignature)
  const wellFormed = signatures.filter((signature) => signature !== null)
  return wellFormed.length === lines.length
    ? { text: source.slice(0, end + 1), signatures: wellFormed }
    : null
}

/**
 * Whether the key has signed the note, and no signature under its name and id is wrong. The verification given as a
 * rule runs anywhere; a server may pass its faster native one.
 */
export function isSignedBy(
  note: SignedNote,
  key: VerifierKey,
  verifySignature: VerifySignature = verifyAnywhere,
): boolean {
  const own = note.signatures.filter(({ name, id }) => name === key.name && equalBytes(id, key.id))
  return own.length > 0 && own.every(({ signature }) => verifySignature(signature, utf8(note.text), key))
}

function parseSignature(line: string): NoteSignature | null {
  const parts = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/.exec(line)
  if (!parts) return null
  try {
    const bytes = fromBase64(parts[2] ?? '')
    return bytes.length < 5
      ? null
      : { name: parts[1] ?? '', id: bytes.slice(0, 4), signature: bytes.slice(4) }
  } catch {
    return null
  }
}

import { concat, equalBytes, utf8 } from '../bytes.ts'
import type { NoteSignature } from '../signed-note.ts'
import type { VerifierKey } from '../verifier-key.ts'
import type { VerifySignature } from '../verify-signature.ts'

/** What a witness signs about the text of a checkpoint at a time in seconds since 1970 (C2SP cosignature/v1). */
export function cosignedMessage(checkpointText: string, seconds: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${seconds}\n${checkpointText}`)
}

/** The signature as it stands in a note: the time in eight bytes, then Ed25519. */
export function cosignature(key: VerifierKey, seconds: number, signature: Uint8Array): NoteSignature {
  const time = new Uint8Array(8)
  new DataView(time.buffer).setBigUint64(0, BigInt(seconds))
  return { name: key.name, id: key.id, signature: concat(time, signature) }
}

/** The time in seconds since 1970 that the witness has signed with the text; null when this is no cosignature of the key. */
export function cosignedTime(
  checkpointText: string,
  { name, id, signature }: NoteSignature,
  key: VerifierKey,
  verifySignature: VerifySignature,
): number | null {
  if (name !== key.name || !equalBytes(id, key.id) || signature.length !== 72) return null
  const time = new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0)
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) return null
  const seconds = Number(time)
  const valid = verifySignature(signature.slice(8), cosignedMessage(checkpointText, seconds), key)
  return valid ? seconds : null
}

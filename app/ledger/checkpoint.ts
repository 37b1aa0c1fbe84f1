import { fromBase64, toBase64 } from './bytes.ts'
import { isSignedBy, parseNote } from './signed-note.ts'
import type { VerifySignature } from './verify-signature.ts'
import type { VerifierKey } from './verifier-key.ts'

/** A tree head: how many leaves the log of that name has and their root (raw bytes). */
export type Checkpoint = { origin: string; size: number; root: Uint8Array }

export type CheckpointProblem = 'malformed' | 'other-origin' | 'signature'
export type OpenedCheckpoint = { ok: true; checkpoint: Checkpoint } | { ok: false; reason: CheckpointProblem }

/** The text that is signed (C2SP tlog-checkpoint). */
export function checkpointText(checkpoint: Checkpoint): string {
  return `${checkpoint.origin}\n${checkpoint.size}\n${toBase64(checkpoint.root)}\n`
}

/** Reads the text of a checkpoint; further lines are allowed and ignored. Null when it is not one. */
function parseCheckpointText(text: string): Checkpoint | null {
  const [origin = '', size = '', root = ''] = text.split('\n')
  if (origin === '' || !/^(0|[1-9]\d{0,15})$/.test(size) || !text.endsWith('\n')) return null
  try {
    const bytes = fromBase64(root)
    return bytes.length === 32 && Number.isSafeInteger(Number(size))
      ? { origin, size: Number(size), root: bytes }
      : null
  } catch {
    return null
  }
}

/** The size that a checkpoint claims, before anything of it is believed; null when it is not one. */
export function sizeIn(source: string): number | null {
  const note = parseNote(source)
  return (note && parseCheckpointText(note.text)?.size) ?? null
}

/** Opens a signed checkpoint: its word counts only when the key has signed it and the log is the key's own. */
export function openCheckpoint(
  source: string,
  key: VerifierKey,
  verifySignature?: VerifySignature,
): OpenedCheckpoint {
  const note = parseNote(source)
  const checkpoint = note && parseCheckpointText(note.text)
  if (!note || !checkpoint) return { ok: false, reason: 'malformed' }
  if (checkpoint.origin !== key.name) return { ok: false, reason: 'other-origin' }
  return isSignedBy(note, key, verifySignature)
    ? { ok: true, checkpoint }
    : { ok: false, reason: 'signature' }
}

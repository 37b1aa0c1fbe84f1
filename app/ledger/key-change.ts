import type { Instant } from '#app/platform/clock.ts'
import { equalBytes, fromBase64, toBase64 } from './bytes.ts'
import { isSignedBy, parseNote } from './signed-note.ts'
import type { VerifySignature } from './verify-signature.ts'
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from './verifier-key.ts'

/**
 * That the log passes from one key to another: checkpoints up to `size` are signed by the old key, larger ones by the
 * new. `root` (raw bytes) is that of the last tree under the old key.
 */
export type KeyChange = { from: VerifierKey; to: VerifierKey; size: number; root: Uint8Array; at: Instant }

const LINES =
  /^(\S+)\/key-change\nfrom (\S+)\nto (\S+)\nsize (0|[1-9]\d{0,14})\nroot (\S+)\nat (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\n$/
const NOTES = /^\S+\/key-change\n(?:(?:from|to|size|root|at) .+\n){5}\n(?:— .+\n)+/gmu

/** The text that both keys sign. Its first line is not the name of the log, so that it can never pass for a checkpoint. */
export function keyChangeText({ from, to, size, root, at }: KeyChange): string {
  return [
    `${from.name}/key-change`,
    `from ${formatVerifierKey(from)}`,
    `to ${formatVerifierKey(to)}`,
    `size ${size}`,
    `root ${toBase64(root)}`,
    `at ${at}`,
    '',
  ].join('\n')
}

/** Opens a statement: it counts only when the old key and the new one of the same log have both signed it. */
export function openKeyChange(source: string, verifySignature?: VerifySignature): KeyChange | null {
  const note = parseNote(source)
  const parts = note && LINES.exec(note.text)
  if (!note || !parts) return null
  const [, origin, oldKey = '', newKey = '', size, root = '', at = ''] = parts
  const [from, to] = [parseVerifierKey(oldKey), parseVerifierKey(newKey)]
  const bytes = rootIn(root)
  if (!from || !to || !bytes || from.name !== origin || to.name !== origin) return null
  // A log keeps its algorithms: its tree is made with one hash function from the first leaf on.
  if (equalBytes(from.publicKey, to.publicKey) || from.type !== to.type) return null
  const signed = isSignedBy(note, from, verifySignature) && isSignedBy(note, to, verifySignature)
  return signed ? { from, to, size: Number(size), root: bytes, at } : null
}

/** The statements that stand in a text one after the other, as in a key file; none of them is believed yet. */
export function keyChangesIn(text: string): Array<string> {
  return text.match(NOTES) ?? []
}

function rootIn(text: string): Uint8Array | null {
  try {
    const bytes = fromBase64(text)
    return bytes.length === 32 ? bytes : null
  } catch {
    return null
  }
}

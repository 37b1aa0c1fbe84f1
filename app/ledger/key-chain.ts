import { type OpenedCheckpoint, openCheckpoint, sizeIn } from './checkpoint.ts'
import { type KeyChange, keyChangeText, openKeyChange } from './key-change.ts'
import type { VerifySignature } from './verify-signature.ts'
import { formatVerifierKey, type VerifierKey } from './verifier-key.ts'

/**
 * The keys of a log, as far as they hang together with the one that is relied on. `changes` lead from each key to the
 * next, oldest first; without changes the log has the one key.
 */
export type KeyChain = { pinned: VerifierKey; changes: ReadonlyArray<KeyChange> }

/** `fork`: a key has passed to two keys, or two to one; nothing under it can be believed. */
export type FoundKeyChain = { ok: true; chain: KeyChain } | { ok: false; reason: 'fork' }

/**
 * Follows the statements from the key that is relied on, to those after it and to those before it. Statements that
 * are not signed by both their keys or do not hang together with the pinned key count for nothing.
 */
export function findKeyChain(
  pinned: VerifierKey,
  statements: ReadonlyArray<string>,
  verifySignature?: VerifySignature,
): FoundKeyChain {
  const valid = statements.flatMap((source) => openKeyChange(source, verifySignature) ?? [])
  const opened = [...new Map(valid.map((change) => [keyChangeText(change), change])).values()]
  const after = follow(pinned, opened, 'from', 'to')
  const before = follow(pinned, opened, 'to', 'from')
  if (!after || !before) return { ok: false, reason: 'fork' }
  const changes = [...before.reverse(), ...after]
  const inOrder = changes.every(({ size }, index) => size >= (changes[index - 1]?.size ?? 0))
  return inOrder ? { ok: true, chain: { pinned, changes } } : { ok: false, reason: 'fork' }
}

/** The key that signs new checkpoints. */
export function newestKey({ pinned, changes }: KeyChain): VerifierKey {
  return changes.at(-1)?.to ?? pinned
}

/** The key whose word counts for a checkpoint of this size. */
export function keyForSize(chain: KeyChain, size: number): VerifierKey {
  return chain.changes.find((change) => size <= change.size)?.from ?? newestKey(chain)
}

/** Every key of the chain, oldest first. */
export function keysOf({ pinned, changes }: KeyChain): Array<VerifierKey> {
  const [first] = changes
  return first ? [first.from, ...changes.map(({ to }) => to)] : [pinned]
}

/** Opens a signed checkpoint under the one key of the chain that signs trees of its size. */
export function openUnderChain(
  source: string,
  chain: KeyChain,
  verifySignature?: VerifySignature,
): OpenedCheckpoint {
  const size = sizeIn(source)
  return size === null
    ? { ok: false, reason: 'malformed' }
    : openCheckpoint(source, keyForSize(chain, size), verifySignature)
}

/** The statements in one direction from a key; null when they part or run in a circle. */
function follow(
  start: VerifierKey,
  changes: ReadonlyArray<KeyChange>,
  here: 'from' | 'to',
  next: 'from' | 'to',
): Array<KeyChange> | null {
  const way: Array<KeyChange> = []
  const seen = new Set<string>()
  for (let key = formatVerifierKey(start); ;) {
    if (seen.has(key)) return null
    seen.add(key)
    const [change, other] = changes.filter((one) => formatVerifierKey(one[here]) === key)
    if (!change) return way
    if (other) return null
    way.push(change)
    key = formatVerifierKey(change[next])
  }
}

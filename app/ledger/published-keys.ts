import { keyChangesIn } from './key-change.ts'
import { type KeyChain, keysOf } from './key-chain.ts'
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from './verifier-key.ts'

/** What a key file tells: the key that signs now, and the statements that lead to it from earlier ones. */
export type PublishedKeys = { key: VerifierKey; keyChanges: ReadonlyArray<string> }

/**
 * The key file as it is published: the newest key on the first line, earlier ones below it, then the statements by
 * which each passed to the next, newest first.
 */
export function formatPublishedKeys(chain: KeyChain, statements: ReadonlyArray<string>): string {
  const keys = keysOf(chain).map((key) => `${formatVerifierKey(key)}\n`)
  return [keys.reverse().join(''), ...[...statements].reverse()].join('\n')
}

/** Reads a key file, or a single key; null when the first line is not a key. Nothing in it is believed yet. */
export function parsePublishedKeys(text: string): PublishedKeys | null {
  const key = parseVerifierKey(text.trimStart().split('\n')[0] ?? '')
  return key && { key, keyChanges: keyChangesIn(text) }
}

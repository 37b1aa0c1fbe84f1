import { fromBase64 } from '../bytes.ts'
import type { Checkpoint } from '../checkpoint.ts'
import { openKeyChange } from '../key-change.ts'
import { findKeyChain, type KeyChain, newestKey, openUnderChain } from '../key-chain.ts'
import { hashOf } from '../log-algorithms.ts'
import { parsePublishedKeys } from '../published-keys.ts'
import { verifyConsistency } from '../verify-consistency.ts'
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from '../verifier-key.ts'
import type { VerifySignature } from '../verify-signature.ts'
import { type AskLog, LogUnreachable } from './log-client.ts'

/**
 * What contradicts the checkpoint or key that the witness kept.
 *
 * - `other-key`: the log's key has no signed statement from the one relied on. `key-fork`: two statements disagree.
 * - `signature`: the checkpoint is not signed by the key of the log.
 * - `shorter`: entries that were signed are gone. `other-root`: as many entries, but others.
 * - `inconsistent`: the log is longer, but does not begin with what was signed.
 */
export type AlarmReason = 'other-key' | 'key-fork' | 'signature' | 'shorter' | 'other-root' | 'inconsistent'

/** `served`: what the log said, in its own words, so that it can be shown to others. */
export type Visit =
  | { ok: true; note: string; checkpoint: Checkpoint; keyChanges: ReadonlyArray<string> }
  | { ok: false; reason: AlarmReason; served: string }

type Known = {
  /** The key of the log that is relied on. */
  logKey: VerifierKey
  keyChanges: ReadonlyArray<string>
  /** The last checkpoint found consistent, a note; null on the first visit. */
  checkpoint: string | null
}

/** Asks the log for its key and newest checkpoint and compares both with what is known. @throws LogUnreachable */
export async function visitLog(ask: AskLog, known: Known, verifySignature?: VerifySignature): Promise<Visit> {
  const served = await text(ask, '/ledger/key')
  const published = parsePublishedKeys(served)
  if (!published) throw new LogUnreachable('对方的回答不是台账公钥，这次没有见证；请检查网址')
  const told = [...new Set([...known.keyChanges, ...published.keyChanges])]
  const keyChanges = told.filter((change) => openKeyChange(change, verifySignature) !== null)
  const found = findKeyChain(known.logKey, keyChanges, verifySignature)
  if (!found.ok) return { ok: false, reason: 'key-fork', served }
  if (formatVerifierKey(newestKey(found.chain)) !== formatVerifierKey(published.key))
    return { ok: false, reason: 'other-key', served }
  const kept =
    known.checkpoint === null ? null : openUnderChain(known.checkpoint, found.chain, verifySignature)
  // The key was passed on at a smaller size than its signature was seen for.
  if (kept && !kept.ok) return { ok: false, reason: 'other-key', served }
  const compared = await compare(ask, kept?.checkpoint ?? null, found.chain, verifySignature)
  return compared.ok ? { ...compared, keyChanges } : compared
}

/** The key that the log publishes, for a first visit. @throws LogUnreachable */
export async function askForKey(ask: AskLog): Promise<VerifierKey> {
  const key = parseVerifierKey((await text(ask, '/ledger/key')).split('\n')[0] ?? '')
  if (!key) throw new LogUnreachable('对方的回答不是台账公钥，这次没有见证；请检查网址')
  return key
}

type Compared = Exclude<Visit, { ok: true }> | { ok: true; note: string; checkpoint: Checkpoint }

async function compare(
  ask: AskLog,
  kept: Checkpoint | null,
  chain: KeyChain,
  verifySignature: VerifySignature | undefined,
): Promise<Compared> {
  const proven = kept && kept.size > 0 ? await ask(`/ledger/consistency?from=${kept.size}`) : null
  // The log denies that it ever was that long: what does it say that it is?
  const served = proven?.status === 200 ? proven.text : await text(ask, '/ledger/checkpoint')
  const [head, note] = proven?.status === 200 ? split(served) : ['', served]
  const opened = openUnderChain(note, chain, verifySignature)
  if (!opened.ok && opened.reason === 'malformed')
    throw new LogUnreachable('对方的回答不是台账检查点，这次没有见证；请检查网址')
  if (!opened.ok) return { ok: false, reason: 'signature', served }
  const { checkpoint } = opened
  if (!kept || kept.size === 0) return { ok: true, note, checkpoint }
  if (checkpoint.size < kept.size) return { ok: false, reason: 'shorter', served }
  const proof = hashesIn(head, kept.size)
  const { size, root } = checkpoint
  const claim = proof && { oldSize: kept.size, oldRoot: kept.root, size, root, proof }
  const holds = claim !== null && verifyConsistency(hashOf(chain.pinned), claim)
  if (holds) return { ok: true, note, checkpoint }
  return { ok: false, reason: size === kept.size ? 'other-root' : 'inconsistent', served }
}

/** A proof of consistency and, after an empty line, the checkpoint that it leads to. */
function split(answer: string): [string, string] {
  const blank = answer.indexOf('\n\n')
  return blank < 0 ? ['', answer] : [answer.slice(0, blank), answer.slice(blank + 2)]
}

function hashesIn(head: string, oldSize: number): Array<Uint8Array> | null {
  const [first, ...lines] = head.split('\n')
  if (first !== `old ${oldSize}` || lines.length > 63) return null
  try {
    return lines.map(fromBase64)
  } catch {
    return null
  }
}

async function text(ask: AskLog, path: string): Promise<string> {
  const { status, text } = await ask(path)
  if (status !== 200) throw new LogUnreachable(`${path} 没有回答（状态 ${status}），这次没有见证；请稍后重试`)
  return text
}

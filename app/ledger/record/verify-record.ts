import { canonicalJson } from '#app/platform/canonical-json.ts'
import { fromBase64, fromHex } from '../bytes.ts'
import type { Checkpoint } from '../checkpoint.ts'
import { NO_PREVIOUS } from '../entry.ts'
import { erasureOf, recordErasures } from '../erase/record-erasures.ts'
import type { HashFunction } from '../hash-function.ts'
import { openKeyChange } from '../key-change.ts'
import { findKeyChain, type KeyChain, keysOf, openUnderChain } from '../key-chain.ts'
import { commitmentTo, leafHashOf } from '../leaf.ts'
import { hashOf } from '../log-algorithms.ts'
import { verifyInclusion } from '../verify-inclusion.ts'
import { formatVerifierKey, parseVerifierKey } from '../verifier-key.ts'
import { parseRecordFile } from './parse-record-file.ts'
import type { RecordedEntry, RecordFile } from './record-file.ts'
import { openStatement, type Statement } from './statement.ts'

/**
 * What is wrong with a record file.
 *
 * About the file: `not-a-record`, `key` (unreadable), `other-key` (neither the key one relies on nor tied to it by
 * signed changes), `key-fork` (a key was passed on twice: it was stolen or misused), `checkpoint` and `statement` (unreadable or not signed by the key), `tail` (entries at the end were taken away).
 * About an entry: `content` (changed), `emptied` (destroyed, and no entry ordered that), `gap` (entries before it were taken away), `envelope` (chain, member or number
 * changed), `proof` (not in the log under the signed root), `own-signature` (the member's own key did not sign this).
 */
export type RecordProblemKind =
  | 'not-a-record'
  | 'key'
  | 'other-key'
  | 'key-fork'
  | 'checkpoint'
  | 'statement'
  | 'tail'
  | 'content'
  | 'emptied'
  | 'gap'
  | 'envelope'
  | 'proof'
  | 'own-signature'

/** `index`: place of the entry in the file, from 0; null when the file as a whole is concerned. */
export type RecordProblem = { kind: RecordProblemKind; index: number | null }

export type RecordVerdict = {
  ok: boolean
  problems: Array<RecordProblem>
  /** Only what was proven to be signed: null where it was not. */
  statement: Statement | null
  checkpoint: Checkpoint | null
  entries: ReadonlyArray<RecordedEntry>
  /** One sentence by leaf hash about each entry whose content was destroyed by order. */
  erasures: ReadonlyMap<string, string>
  /** Entries without a position yet: in the member's chain, not yet under a signed root. */
  waiting: number
}

/**
 * Checks a record file completely, with nothing but the file and the key one relies on. Runs anywhere, asks nobody.
 * @param pinnedKey a public key of the ledger as known from elsewhere than the file: the one that signed it, or an
 *   earlier or later one.
 * @param knownChanges statements about changes of the key that the file, being older, may not have.
 */
export function verifyRecord(
  source: string,
  pinnedKey: string,
  knownChanges: ReadonlyArray<string> = [],
): RecordVerdict {
  const file = parseRecordFile(source)
  if (!file) return refused('not-a-record')
  const key = parseVerifierKey(file.key)
  const hash = key && hashOf(key)
  if (!key || file.hash !== hash?.name) return refused('key')
  const found = chainOf(file, pinnedKey, knownChanges)
  if (!found.ok) return refused(found.reason)
  const checkpoint = openUnderChain(file.checkpoint, found.chain)
  const statement = openStatement(file.statement, key)
  const problems: Array<RecordProblem> = []
  if (!checkpoint.ok) problems.push({ kind: 'checkpoint', index: null })
  if (!statement.ok || statement.statement.exportedAt !== file.exportedAt)
    problems.push({ kind: 'statement', index: null })
  const signedHead = checkpoint.ok ? checkpoint.checkpoint : null
  const signedStatement = statement.ok ? statement.statement : null
  problems.push(...checkEntries(hash, file.entries, signedHead, signedStatement))
  const waiting = file.entries.filter(({ position }) => position === null).length
  return {
    ok: problems.length === 0,
    problems,
    statement: signedStatement,
    checkpoint: signedHead,
    entries: file.entries,
    erasures: recordErasures(file.entries, (entry) => hasContent(hash, entry)),
    waiting,
  }
}

type FoundChain = { ok: true; chain: KeyChain } | { ok: false; reason: 'other-key' | 'key-fork' }

/** The keys from the one relied on to the file's; what the file says of them must all belong to the chain. */
function chainOf(
  { key, keyChanges = [] }: RecordFile,
  pinnedKey: string,
  knownChanges: ReadonlyArray<string>,
): FoundChain {
  const pinned = parseVerifierKey(pinnedKey)
  if (!pinned) return { ok: false, reason: 'other-key' }
  const found = findKeyChain(pinned, [...keyChanges, ...knownChanges])
  if (!found.ok) return { ok: false, reason: 'key-fork' }
  const keys = keysOf(found.chain).map(formatVerifierKey)
  const own = keyChanges.map((change) => openKeyChange(change))
  const tied = own.every((change) => change !== null && keys.includes(formatVerifierKey(change.to)))
  return tied && keys.includes(key.trim()) ? found : { ok: false, reason: 'other-key' }
}

function refused(kind: RecordProblemKind): RecordVerdict {
  return {
    ok: false,
    problems: [{ kind, index: null }],
    statement: null,
    checkpoint: null,
    entries: [],
    erasures: new Map(),
    waiting: 0,
  }
}

function checkEntries(
  hash: HashFunction,
  entries: ReadonlyArray<RecordedEntry>,
  checkpoint: Checkpoint | null,
  statement: Statement | null,
): Array<RecordProblem> {
  const problems: Array<RecordProblem> = []
  const erasures = recordErasures(entries, (entry) => hasContent(hash, entry))
  let previous = NO_PREVIOUS
  let counter = 0
  for (const [index, entry] of entries.entries()) {
    const leafHash = leafHashOf(hash, entry.leaf)
    const kind = wrongWith(entry, leafHash, {
      hash,
      previous,
      counter,
      checkpoint,
      erasures,
      member: statement?.pseudonym ?? entry.leaf.member,
    })
    if (kind) problems.push({ kind, index })
    previous = leafHash
    counter = entry.leaf.counter + 1
  }
  const whole = !statement || (statement.entries === counter && statement.head === previous)
  if (!whole && problems.length === 0) problems.push({ kind: 'tail', index: null })
  return problems
}

type Expected = {
  hash: HashFunction
  previous: string
  counter: number
  checkpoint: Checkpoint | null
  erasures: ReadonlyMap<string, string>
  member: string
}

function wrongWith(entry: RecordedEntry, leafHash: string, expected: Expected): RecordProblemKind | null {
  const { leaf, content } = entry
  if (content === null && !erasureOf(entry, expected.erasures)) return 'emptied'
  if (content !== null && !hasContent(expected.hash, entry)) return 'content'
  if (leaf.hash !== expected.hash.name || leaf.member !== expected.member) return 'envelope'
  if (content !== null && leaf.kind !== content.kind) return 'envelope'
  if (leaf.counter > expected.counter) return 'gap'
  if (leaf.counter !== expected.counter || leaf.previous !== expected.previous) return 'envelope'
  return expected.checkpoint && !isUnder(expected.hash, entry, leafHash, expected.checkpoint) ? 'proof' : null
}

function hasContent(hash: HashFunction, { leaf, salt, content }: RecordedEntry): boolean {
  if (salt === null || content === null) return false
  return /^[0-9a-f]{32}$/.test(salt) && commitmentTo(hash, salt, canonicalJson(content)) === leaf.commitment
}

function isUnder(
  hash: HashFunction,
  { position, proof }: RecordedEntry,
  leafHash: string,
  { size, root }: Checkpoint,
): boolean {
  if (position === null || proof === null) return true
  try {
    return verifyInclusion(hash, {
      index: position,
      size,
      leafHash: fromHex(leafHash),
      proof: proof.map(fromBase64),
      root,
    })
  } catch {
    return false
  }
}

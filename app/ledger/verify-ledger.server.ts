import type { Database, Transaction } from '#app/platform/database.server.ts'
import { toHex } from './bytes.ts'
import { beginWalk, checkPlaced, report, type Walk } from './check-entries.ts'
import { checkUnplaced } from './check-unplaced.server.ts'
import { checkUpperTiles } from './check-upper-tiles.server.ts'
import type { Checkpoint, CheckpointProblem } from './checkpoint.ts'
import { type Bracket, explainProblems } from './explain-problems.ts'
import { findKeyChain, type KeyChain, openUnderChain } from './key-chain.ts'
import { hashOf } from './log-algorithms.ts'
import { native } from './native-hash.server.ts'
import { verifyNatively } from './native-signature.server.ts'
import { type ErasedEntry, settleErasures } from './erase/check-erasures.ts'
import type { Problem } from './problem.ts'
import type { StoredCheckpoint } from './read-checkpoint.server.ts'
import { readKeyChanges } from './read-key-changes.server.ts'
import { readPlaced } from './read-placed.server.ts'
import type { VerifierKey } from './verifier-key.ts'

/** `problems` are in the order of the log: the first one names the first bad index. */
export type Verification = {
  ok: boolean
  size: number
  root: string
  staged: number
  problems: Array<Problem>
  /** Entries whose content was destroyed by order: proven to have been there, no longer readable. */
  erased: Array<ErasedEntry>
}

export type VerifyOptions = {
  /** The key that is relied on; the log's other keys count as far as signed statements lead to them. */
  key: VerifierKey
  /** Statements about changes of the key that were kept outside. */
  keyChanges?: ReadonlyArray<string>
  /** Signed checkpoints kept outside, as text: the ledger must be a continuation of each. */
  against?: ReadonlyArray<string>
  /** Told from time to time how many entries have been checked. */
  onProgress?: (entries: number) => void
}

/** What a signed checkpoint or a signed change of the key says, wherever it comes from; `root` in hexadecimal. */
type Claim = { size: number; root: string; kind: 'checkpoint-root' | 'against-root' }

/**
 * Recomputes the whole ledger from the stored content, never from stored hashes: each commitment and leaf, each
 * member's chain, positions, tree, every checkpoint and its signature. Works on one unchanging view of the database.
 */
export function verifyLedger(database: Database, options: VerifyOptions): Promise<Verification> {
  return database.$transaction((tx) => verifyIn(tx, options), {
    isolationLevel: 'Serializable',
    maxWait: 60_000,
    timeout: 3_600_000,
  })
}

/** The same inside a transaction of the caller, who answers for its unchanging view. */
export async function verifyIn(
  tx: Transaction,
  { key, keyChanges = [], against = [], onProgress }: VerifyOptions,
): Promise<Verification> {
  const stored = await readKeyChanges(tx)
  const found = findKeyChain(key, [...stored, ...keyChanges], verifyNatively)
  const chain = found.ok ? found.chain : { pinned: key, changes: [] }
  const checkpoints = await tx.ledgerCheckpoint.findMany({ orderBy: { size: 'asc' } })
  const outside = against.map((note) => openUnderChain(note, chain, verifyNatively))
  const claims = [
    ...checkpoints.map(({ size, root }): Claim => ({ size, root, kind: 'checkpoint-root' })),
    ...chain.changes.map(({ size, root }): Claim => ({ size, root: toHex(root), kind: 'checkpoint-root' })),
    ...outside.flatMap((opened) => (opened.ok ? [outsideClaim(opened.checkpoint)] : [])),
  ]
  const walk = beginWalk(
    native(hashOf(key)),
    claims.map(({ size }) => size),
  )
  if (!found.ok || chain.changes.length !== stored.length) report(walk, 'key-change', null, null, null)
  for (const opened of outside) if (!opened.ok) reportUnusable(walk, opened.reason)
  const size = await countPositions(tx)
  for await (const page of readPlaced(tx, size)) {
    for (const row of page) checkPlaced(walk, row)
    onProgress?.(walk.next)
  }
  const signed = checkpoints.at(-1)?.size ?? 0
  if (walk.next > signed) report(walk, 'unsigned', signed, walk.next, null)
  if (walk.next < signed) report(walk, 'truncated', walk.next, signed, null)
  for (const checkpoint of checkpoints) checkSignature(walk, chain, checkpoint)
  const bracket = checkClaims(walk, claims)
  await checkUpperTiles(tx, walk, size)
  const staged = await checkUnplaced(tx, walk)
  const { erased, unordered } = settleErasures(walk.erasures)
  for (const { entry, position } of unordered) report(walk, 'emptied', position, null, entry.id)
  const problems = explainProblems(walk.problems, bracket)
  return {
    ok: problems.length === 0,
    size: walk.next,
    root: walk.roots.get(signed) ?? '',
    staged,
    problems,
    erased,
  }
}

function outsideClaim({ size, root }: Checkpoint): Claim {
  return { size, root: toHex(root), kind: 'against-root' }
}

function reportUnusable(walk: Walk, reason: CheckpointProblem): void {
  report(walk, reason === 'malformed' ? 'against-malformed' : 'against-signature', null, null, null)
}

async function countPositions(tx: Transaction): Promise<number> {
  const last = await tx.ledgerPosition.findFirst({
    orderBy: { position: 'desc' },
    select: { position: true },
  })
  return last ? last.position + 1 : 0
}

function checkSignature(walk: Walk, chain: KeyChain, { size, root, note }: StoredCheckpoint): void {
  const opened = openUnderChain(note, chain, verifyNatively)
  const says = opened.ok && opened.checkpoint.size === size && toHex(opened.checkpoint.root) === root
  if (!says) report(walk, 'checkpoint-signature', size, null, null)
}

/**
 * Compares the roots. The first signed size that does not agree brackets the fault: it lies after the last one that
 * does.
 */
function checkClaims(walk: Walk, claims: ReadonlyArray<Claim>): Bracket | null {
  for (const { size } of claims.filter(({ size, kind }) => kind === 'against-root' && size > walk.next))
    report(walk, 'against-shorter', walk.next, size, null)
  const known = claims.filter(({ size }) => size <= walk.next).sort((one, other) => one.size - other.size)
  const bad = known.find(({ size, root }) => walk.roots.get(size) !== root)
  if (!bad) return null
  const good = known.filter(({ size, root }) => size < bad.size && walk.roots.get(size) === root).at(-1)
  return { start: good?.size ?? 0, end: bad.size, kind: bad.kind }
}

import { fromHex, toHex } from './bytes.ts'
import { appendLeaf, type CompactTree, EMPTY_TREE, rootOf } from './compact-tree.ts'
import { NO_PREVIOUS } from './entry.ts'
import type { HashFunction } from './hash-function.ts'
import { ENTRIES_ERASED } from './erase/entries-erased.entry.ts'
import { type ErasureWalk, isEmptied, noteEmptied, noteOrder } from './erase/check-erasures.ts'
import { commitmentTo, contentText, leafHashOf, type WrittenEntry } from './leaf.ts'
import type { Problem, ProblemKind } from './problem.ts'

/** A position of the log as stored, with its entry, if that is still there; hashes in hexadecimal. */
export type PlacedRow = {
  position: number
  entryId: string
  positionLeafHash: string
  tileLeafHash: string | null
  entry: StoredEntry | null
}
/** An entry as stored. */
export type StoredEntry = WrittenEntry & {
  pseudonym: string
  receivedAt: string
  salt: string
  commitment: string
  counter: number
  previous: string
  leafHash: string
}

/** The last sealed entry of a member that was seen. */
type ChainEnd = { counter: number; leafHash: string; position: number }

/** Going through the log from its beginning: what was seen so far and what was wrong. */
export type Walk = {
  hash: HashFunction
  tree: CompactTree
  /** The position that must come next. */
  next: number
  chains: Map<string, ChainEnd>
  problems: Array<Problem>
  erasures: ErasureWalk
  /** Roots asked for by size, filled in when the walk gets there. */
  roots: Map<number, string>
}

/** More problems than these are not listed: the first one counts. */
const MAX_PROBLEMS = 50

export function beginWalk(hash: HashFunction, sizes: Iterable<number>): Walk {
  const walk: Walk = {
    hash,
    tree: EMPTY_TREE,
    next: 0,
    chains: new Map(),
    problems: [],
    erasures: { emptied: [], orders: new Map() },
    roots: new Map(),
  }
  for (const size of sizes) walk.roots.set(size, size === 0 ? toHex(rootOf(hash, EMPTY_TREE)) : '')
  return walk
}

/** Checks the next position against everything that can be recomputed from the stored content. */
export function checkPlaced(walk: Walk, row: PlacedRow): void {
  if (row.position !== walk.next) report(walk, 'position-missing', walk.next, row.position, null)
  walk.next = row.position + 1
  const leafHash = row.entry ? checkEntry(walk, row, row.entry) : missing(walk, row)
  walk.tree = appendLeaf(walk.hash, walk.tree, fromHex(leafHash))
  if (walk.roots.has(walk.tree.size)) walk.roots.set(walk.tree.size, toHex(rootOf(walk.hash, walk.tree)))
}

/** Checks an entry that waits for its position: content and chain. */
export function checkStaged(walk: Walk, entry: StoredEntry): void {
  const { commitment, leafHash } = recompute(walk.hash, entry)
  if (commitment !== entry.commitment) report(walk, 'content', null, null, entry.id)
  else if (leafHash !== entry.leafHash) report(walk, 'leaf', null, null, entry.id)
  else noteErasure(walk, entry, null)
  follow(walk, entry, null)
}

export function report(
  walk: Walk,
  kind: ProblemKind,
  position: number | null,
  until: number | null,
  entryId: string | null,
): void {
  if (walk.problems.length < MAX_PROBLEMS) walk.problems.push({ kind, position, until, entryId })
}

function missing(walk: Walk, row: PlacedRow): string {
  report(walk, 'entry-missing', row.position, null, row.entryId)
  return row.tileLeafHash ?? row.positionLeafHash
}

function checkEntry(walk: Walk, row: PlacedRow, entry: StoredEntry): string {
  const { commitment, leafHash } = recompute(walk.hash, entry)
  const stored = [entry.leafHash, row.positionLeafHash, row.tileLeafHash]
  if (commitment !== entry.commitment) report(walk, 'content', row.position, null, entry.id)
  else if (stored.some((hash) => hash !== leafHash)) report(walk, 'leaf', row.position, null, entry.id)
  else noteErasure(walk, entry, row.position)
  follow(walk, entry, row.position)
  return leafHash
}

/** An emptied entry is believed only if a later entry has ordered it; an order only if its own content is proven. */
function noteErasure(walk: Walk, entry: StoredEntry, position: number | null): void {
  if (isEmptied(entry)) noteEmptied(walk.erasures, entry, position)
  else if (entry.kind === ENTRIES_ERASED) noteOrder(walk.erasures, entry)
}

/**
 * The entry must follow on the member's previous one. Where it does not, the fault lies at the previous one, at this
 * one or, if something was removed, between them.
 */
function follow(walk: Walk, entry: StoredEntry, position: number | null): void {
  const end = walk.chains.get(entry.pseudonym)
  const fits =
    entry.counter === (end ? end.counter + 1 : 0) && entry.previous === (end?.leafHash ?? NO_PREVIOUS)
  if (!fits) report(walk, 'chain', end?.position ?? 0, position === null ? null : position + 1, entry.id)
  walk.chains.set(entry.pseudonym, {
    counter: entry.counter,
    leafHash: entry.leafHash,
    position: position ?? walk.next,
  })
}

/**
 * Commitment and leaf hash from the stored content alone, never from a stored hash of it; where the content was
 * destroyed, the commitment is all that is left, and the signed tree tells whether it is the right one.
 */
function recompute(hash: HashFunction, entry: StoredEntry): { commitment: string; leafHash: string } {
  const commitment = isEmptied(entry) ? entry.commitment : commitmentOf(hash, entry)
  const { kind, pseudonym: member, counter, previous, receivedAt } = entry
  return {
    commitment,
    leafHash: leafHashOf(hash, {
      v: 1,
      hash: hash.name,
      kind,
      member,
      counter,
      previous,
      receivedAt,
      commitment,
    }),
  }
}

function commitmentOf(hash: HashFunction, entry: StoredEntry): string {
  // A salt that is no hexadecimal can only be a changed one.
  return /^[0-9a-f]{32}$/.test(entry.salt) ? commitmentTo(hash, entry.salt, contentText(entry)) : ''
}

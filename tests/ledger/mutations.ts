import type { Transaction } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { fromHex, toHex } from '#app/ledger/bytes.ts'
import { checkpointText } from '#app/ledger/checkpoint.ts'
import { NO_PREVIOUS } from '#app/ledger/entry.ts'
import { sha256 } from '#app/ledger/hash-function.ts'
import { commitmentTo, contentText, leafHashOf } from '#app/ledger/leaf.ts'
import { type LedgerKey, signNote } from '#app/ledger/ledger-key.server.ts'
import { writeTiles } from '#app/ledger/tile-store.server.ts'
import { appendToTiles, rootInTiles } from '#app/ledger/tiles.ts'

/**
 * What somebody with the database, and for the last two with the signing key as well, may do to the entry at a position.
 * Each resolves to nothing; what verification must then say stands in the drill.
 */
export type Mutation = (tx: Transaction, at: number, key: LedgerKey) => Promise<void>

const CHANGED = '{"title":"改过"}'

export const editContent: Mutation = async (tx, at) => {
  await tx.ledgerEntry.update({ where: { id: await idAt(tx, at) }, data: { payload: CHANGED } })
}

/** Content, commitment, leaf hash and position agree afterwards. */
export const editContentAndHashes: Mutation = async (tx, at) => {
  const row = await tx.ledgerEntry.findUniqueOrThrow({ where: { id: await idAt(tx, at) } })
  const hashes = hashesOf({ ...row, payload: CHANGED })
  await tx.ledgerEntry.update({ where: { id: row.id }, data: { payload: CHANGED, ...hashes } })
  await tx.ledgerPosition.update({ where: { position: at }, data: { leafHash: hashes.leafHash } })
}

export const deleteEntry: Mutation = async (tx, at) => {
  await tx.ledgerEntry.delete({ where: { id: await idAt(tx, at) } })
}

export const deletePosition: Mutation = async (tx, at) => {
  await tx.ledgerPosition.delete({ where: { position: at } })
}

/** Takes the entry away with its position and closes the gap. */
export const deleteAndCloseUp: Mutation = async (tx, at) => {
  const id = await idAt(tx, at)
  await tx.ledgerPosition.delete({ where: { position: at } })
  await tx.ledgerEntry.delete({ where: { id } })
  await movePositions(tx, at + 1, -1)
}

/** Puts a forged entry in between, faultless in itself: its own hashes are right, it begins a chain of its own. */
export const insertEntry: Mutation = async (tx, at) => {
  const { arrival: _, ...model } = await tx.ledgerEntry.findUniqueOrThrow({
    where: { id: await idAt(tx, at) },
  })
  const fresh = { id: newId(), memberId: newId(), pseudonym: newId(), counter: 0, previous: NO_PREVIOUS }
  const row = { ...model, ...fresh, payload: CHANGED }
  const hashes = hashesOf(row)
  await tx.ledgerEntry.create({ data: { ...row, ...hashes } })
  await movePositions(tx, at, 1)
  await tx.ledgerPosition.create({ data: { position: at, entryId: row.id, leafHash: hashes.leafHash } })
}

/** Exchanges the entry with the last one. */
export const swapWithLast: Mutation = async (tx, at) => {
  const last = await tx.ledgerPosition.findFirstOrThrow({ orderBy: { position: 'desc' } })
  const one = await tx.ledgerPosition.findUniqueOrThrow({ where: { position: at } })
  await tx.ledgerPosition.deleteMany({ where: { position: { in: [at, last.position] } } })
  await tx.ledgerPosition.create({ data: { ...last, position: at } })
  if (last.position !== at) await tx.ledgerPosition.create({ data: { ...one, position: last.position } })
}

/** Cuts the log off before the entry and leaves the rest as it is. */
export const truncate: Mutation = async (tx, at) => {
  const cut = await tx.ledgerPosition.findMany({ where: { position: { gte: at } } })
  await tx.ledgerPosition.deleteMany({ where: { position: { gte: at } } })
  await tx.ledgerEntry.deleteMany({ where: { id: { in: cut.map(({ entryId }) => entryId) } } })
}

/** What a restored older backup looks like: shorter, and whole in itself. */
export const restoreOlder: Mutation = async (tx, at, key) => {
  await truncate(tx, at, key)
  await resealAll(tx, key)
}

/** Changes the entry and makes everything after it fit again: chains, tree, checkpoint and its signature. */
export const rebuildAll: Mutation = async (tx, at, key) => {
  await editContent(tx, at, key)
  await resealAll(tx, key)
}

/** Moves the positions from `from` on by `by`; by way of negative numbers, because no two may be the same on the way. */
async function movePositions(tx: Transaction, from: number, by: number): Promise<void> {
  await tx.$executeRaw`UPDATE "LedgerPosition" SET "position" = -1 - "position" WHERE "position" >= ${from}`
  await tx.$executeRaw`UPDATE "LedgerPosition" SET "position" = -1 - "position" + ${by} WHERE "position" < 0`
}

async function idAt(tx: Transaction, position: number): Promise<string> {
  return (await tx.ledgerPosition.findUniqueOrThrow({ where: { position } })).entryId
}

async function resealAll(tx: Transaction, key: LedgerKey): Promise<void> {
  const positions = await tx.ledgerPosition.findMany({ orderBy: { position: 'asc' } })
  const rows = new Map((await tx.ledgerEntry.findMany()).map((row) => [row.id, row]))
  const ends = new Map<string, string>()
  const leaves: Array<Uint8Array> = []
  for (const { position, entryId } of positions) {
    const row = rows.get(entryId)
    if (!row) throw new Error('a position without its entry')
    const previous = ends.get(row.pseudonym) ?? NO_PREVIOUS
    const hashes = hashesOf({ ...row, previous })
    ends.set(row.pseudonym, hashes.leafHash)
    leaves.push(fromHex(hashes.leafHash))
    if (hashes.leafHash === row.leafHash) continue
    await tx.ledgerEntry.update({ where: { id: row.id }, data: { previous, ...hashes } })
    await tx.ledgerPosition.update({ where: { position }, data: { leafHash: hashes.leafHash } })
  }
  const tiles = appendToTiles(sha256, 0, new Map(), leaves)
  const root = rootInTiles(sha256, tiles, leaves.length)
  const note = signNote(key, checkpointText({ origin: key.verifier.name, size: leaves.length, root }))
  await tx.ledgerTile.deleteMany()
  await writeTiles(tx, tiles.values())
  await tx.ledgerCheckpoint.deleteMany()
  const signedAt = '2026-11-22T00:00:00.000Z'
  await tx.ledgerCheckpoint.create({ data: { size: leaves.length, root: toHex(root), note, signedAt } })
}

type Row = Parameters<typeof contentText>[0] & {
  salt: string
  pseudonym: string
  counter: number
  previous: string
  receivedAt: string
}

function hashesOf(row: Row): { commitment: string; leafHash: string } {
  const commitment = commitmentTo(sha256, row.salt, contentText(row))
  const { kind, pseudonym: member, counter, previous, receivedAt } = row
  const leaf = { v: 1, hash: 'sha-256', kind, member, counter, previous, receivedAt, commitment } as const
  return { commitment, leafHash: leafHashOf(sha256, leaf) }
}

import { beforeAll, expect, test } from 'vitest'
import { now } from '#app/platform/clock.ts'
import { database, isPostgres, type Transaction } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { addSampleMember, sampleEntry } from '#tests/ledger/sample.ts'
import { dropTriggers } from '#tests/ledger/tamper.ts'
import { fromHex } from './bytes.ts'
import { sha256 } from './hash-function.ts'
import { commitmentTo, contentText, leafHashOf } from './leaf.ts'
import { ensureLedgerKey, signNote } from './ledger-key.server.ts'
import { createRecorder } from './recorder.server.ts'
import { createSequencer } from './sequencer.server.ts'
import { verifyIn, type Verification, type VerifyOptions } from './verify-ledger.server.ts'

const key = ensureLedgerKey(settings.dataDir, 'test.example/ledger')
const sequencer = createSequencer({ database, key: () => key, now, gatherMs: 60_000 })
const { record } = createRecorder({ database, projectors: [], now })
const options: VerifyOptions = { key: key.verifier }
/** The checkpoint that somebody kept when the ledger had 300 entries. */
let kept = ''

beforeAll(async () => {
  const members = [
    await addSampleMember(database),
    await addSampleMember(database),
    await addSampleMember(database),
  ]
  for (let batch = 0; batch < 20; batch++) {
    await record(
      Array.from({ length: 17 }, (_, index) => sampleEntry(members[(batch + index) % 3]?.id ?? '')),
    )
    await sequencer.sealPending()
    if (batch === 17)
      kept = (await database.ledgerCheckpoint.findFirst({ orderBy: { size: 'desc' } }))?.note ?? ''
  }
  await dropTriggers(database)
}, 120_000)

class Undo extends Error {}

/** What verification says after somebody changed the database; the change is undone afterwards. */
async function verifyAfter(
  change: (tx: Transaction) => Promise<unknown>,
  against: Array<string> = [],
): Promise<Verification> {
  let verification: Verification | undefined
  const work = database.$transaction(async (tx) => {
    await change(tx)
    verification = await verifyIn(tx, { ...options, against })
    throw new Undo()
  })
  await work.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
  if (!verification) throw new Error('verification did not run')
  return verification
}

async function at(tx: Transaction, position: number) {
  const { entryId } = await tx.ledgerPosition.findUniqueOrThrow({ where: { position } })
  return tx.ledgerEntry.findUniqueOrThrow({ where: { id: entryId } })
}

/** Changes the payload and every hash of this entry that follows from it, wherever it is stored. */
async function rewrite(tx: Transaction, position: number): Promise<void> {
  const row = { ...(await at(tx, position)), payload: '{"title":"改过"}' }
  const commitment = commitmentTo(sha256, row.salt, contentText(row))
  const leafHash = leafHashOf(sha256, {
    v: 1,
    hash: 'sha-256',
    kind: row.kind,
    member: row.pseudonym,
    counter: row.counter,
    previous: row.previous,
    receivedAt: row.receivedAt,
    commitment,
  })
  await tx.ledgerEntry.update({ where: { id: row.id }, data: { payload: row.payload, commitment, leafHash } })
  await tx.ledgerPosition.update({ where: { position }, data: { leafHash } })
  const place = { level: 0, index: Math.floor(position / 256) }
  const tile = await tx.ledgerTile.findUniqueOrThrow({ where: { level_index: place } })
  const hashes = Uint8Array.from(tile.hashes)
  hashes.set(fromHex(leafHash), (position % 256) * 32)
  await tx.ledgerTile.update({ where: { level_index: place }, data: { hashes } })
}

test('an untouched ledger verifies, also against a checkpoint kept outside', async () => {
  const verification = await verifyAfter(() => Promise.resolve(), [kept])
  expect(verification).toMatchObject({ ok: true, size: 340, staged: 0, problems: [] })
})

test('edited content is named by its index', async () => {
  const verification = await verifyAfter(async (tx) => {
    await tx.ledgerEntry.update({
      where: { id: (await at(tx, 123)).id },
      data: { payload: '{"title":"改过"}' },
    })
  })
  expect(verification.problems[0]).toMatchObject({ kind: 'content', position: 123 })
})

test('content edited together with all its stored hashes is named by its index', async () => {
  const verification = await verifyAfter((tx) => rewrite(tx, 123))
  expect(verification.ok).toBe(false)
  expect(verification.problems[0]).toMatchObject({ kind: 'chain', position: 123 })
})

test.each([
  'kind',
  'occurredAt',
  'memberId',
  'receivedAt',
  'previous',
  'salt',
  'enteredBy',
  'pseudonym',
] as const)('a changed %s is named by its index', async (column) => {
  const verification = await verifyAfter(async (tx) => {
    await tx.ledgerEntry.update({ where: { id: (await at(tx, 77)).id }, data: { [column]: 'x' } })
  })
  expect(verification.problems[0]?.position).toBe(77)
})

test.skipIf(isPostgres(settings.databaseUrl))(
  'the same content as bytes, which SQLite lets into a column of text, is named by its index',
  async () => {
    const verification = await verifyAfter(async (tx) => {
      const { id } = await at(tx, 77)
      await tx.$executeRaw`UPDATE "LedgerEntry" SET "payload" = CAST("payload" AS BLOB) WHERE "id" = ${id}`
    })
    expect(verification.problems[0]).toMatchObject({ kind: 'content', position: 77 })
  },
)

test('a deleted entry, a deleted position and a swap are named by their index', async () => {
  const entry = await verifyAfter(async (tx) =>
    tx.ledgerEntry.delete({ where: { id: (await at(tx, 50)).id } }),
  )
  expect(entry.problems[0]).toMatchObject({ kind: 'entry-missing', position: 50 })
  const position = await verifyAfter((tx) => tx.ledgerPosition.delete({ where: { position: 50 } }))
  expect(position.problems[0]).toMatchObject({ kind: 'position-missing', position: 50 })
  const swapped = await verifyAfter(async (tx) => {
    const [one, other] = [await at(tx, 60), await at(tx, 90)]
    await tx.ledgerPosition.deleteMany({ where: { position: { in: [60, 90] } } })
    await tx.ledgerPosition.create({ data: { position: 60, entryId: other.id, leafHash: other.leafHash } })
    await tx.ledgerPosition.create({ data: { position: 90, entryId: one.id, leafHash: one.leafHash } })
  })
  expect(swapped.problems[0]).toMatchObject({ kind: 'leaf', position: 60 })
})

test('an entry written past the recorder is found', async () => {
  const verification = await verifyAfter(async (tx) => {
    const row = await at(tx, 10)
    await tx.ledgerEntry.create({ data: { ...row, arrival: 9_999, id: 'planted', counter: 9_999 } })
  })
  expect(verification.problems.map(({ kind, entryId }) => `${kind} ${entryId}`)).toContain('unplaced planted')
})

test('a cut tail is found: by the newest checkpoint, and without that by one kept outside', async () => {
  async function cut(tx: Transaction): Promise<void> {
    const rows = await tx.ledgerPosition.findMany({ where: { position: { gte: 290 } } })
    await tx.ledgerPosition.deleteMany({ where: { position: { gte: 290 } } })
    await tx.ledgerEntry.deleteMany({ where: { id: { in: rows.map(({ entryId }) => entryId) } } })
  }
  const careless = await verifyAfter(cut)
  expect(careless.problems[0]).toMatchObject({ kind: 'truncated', position: 290 })
  const careful = await verifyAfter(
    async (tx) => {
      await cut(tx)
      await tx.ledgerCheckpoint.deleteMany({ where: { size: { gte: 290 } } })
    },
    [kept],
  )
  expect(careful.problems.find(({ kind }) => kind === 'against-shorter')).toMatchObject({
    position: careful.size,
  })
})

test('a checkpoint signed with another key, or kept of another past, is found', async () => {
  const other = ensureLedgerKey(`${settings.dataDir}/other`, 'test.example/ledger')
  const forged = await verifyAfter(async (tx) => {
    const { size, note } = await tx.ledgerCheckpoint.findFirstOrThrow({ orderBy: { size: 'desc' } })
    const text = note.slice(0, note.indexOf('\n\n') + 1)
    await tx.ledgerCheckpoint.update({ where: { size }, data: { note: signNote(other, text) } })
  })
  expect(forged.problems[0]).toMatchObject({ kind: 'checkpoint-signature' })
  const past = signNote(key, `test.example/ledger\n100\n${Buffer.alloc(32).toString('base64')}\n`)
  const another = await verifyAfter(() => Promise.resolve(), [past])
  expect(another.problems).toEqual([{ kind: 'against-root', position: 85, until: 100, entryId: null }])
  const garbage = await verifyAfter(() => Promise.resolve(), ['garbage'])
  expect(garbage.problems[0]?.kind).toBe('against-malformed')
})

test('a spoilt node of the stored tree is found', async () => {
  const verification = await verifyAfter((tx) =>
    tx.ledgerTile.update({
      where: { level_index: { level: 1, index: 0 } },
      data: { hashes: new Uint8Array(32) },
    }),
  )
  expect(verification.problems[0]).toMatchObject({ kind: 'tile', position: 0, until: 256 })
})

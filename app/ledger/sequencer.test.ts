import { statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { referenceRoot } from '#tests/ledger/reference-tree.ts'
import { runSecondWriter } from '#tests/ledger/run-second-writer.ts'
import { addSampleMember, sampleEntry } from '#tests/ledger/sample.ts'
import { fromHex, toHex } from './bytes.ts'
import { openCheckpoint } from './checkpoint.ts'
import { ensureLedgerKey, ledgerKeyFile } from './ledger-key.server.ts'
import { createRecorder } from './recorder.server.ts'
import { createSequencer } from './sequencer.server.ts'

const key = ensureLedgerKey(settings.dataDir, 'test.example/ledger')

test('the key is made once and can be read by its owner alone', () => {
  expect(statSync(ledgerKeyFile(settings.dataDir)).mode & 0o777).toBe(0o600)
  expect(ensureLedgerKey(settings.dataDir, 'other.example/ledger').verifier).toEqual(key.verifier)
})

test('every entry gets one position, in order, and the signed root is that of RFC 9162', async () => {
  const sequencer = createSequencer({ database, key: () => key, now, gatherMs: 1 })
  const { record } = createRecorder({ database, projectors: [], now, onRecorded: sequencer.wake })
  const member = await addSampleMember(database)
  for (const count of [1, 255, 2, 300]) {
    await record(Array.from({ length: count }, () => sampleEntry(member.id)))
    await sequencer.sealPending()
  }
  await sequencer.stop()
  const positions = await database.ledgerPosition.findMany({ orderBy: { position: 'asc' } })
  expect(positions.map(({ position }) => position)).toEqual(Array.from({ length: 558 }, (_, index) => index))
  const entries = await database.ledgerEntry.findMany({ orderBy: { arrival: 'asc' } })
  expect(positions.map(({ entryId }) => entryId)).toEqual(entries.map(({ id }) => id))
  for (const { size, note } of await database.ledgerCheckpoint.findMany()) {
    const opened = openCheckpoint(note, key.verifier)
    const leaves = entries.slice(0, size).map(({ leafHash }) => fromHex(leafHash))
    expect(opened).toMatchObject({ ok: true, checkpoint: { size } })
    expect(opened.ok && toHex(opened.checkpoint.root)).toBe(toHex(referenceRoot(leaves)))
  }
  expect(await database.ledgerStaged.count()).toBe(0)
})

test('what is recorded while a backlog is sealed does not wait for all of it', async () => {
  const sequencer = createSequencer({ database, key: () => key, now })
  const { record } = createRecorder({ database, projectors: [], now })
  const member = await addSampleMember(database)
  await record(Array.from({ length: 1_500 }, () => sampleEntry(member.id)))
  const finished: Array<string> = []
  const sealed = sequencer.sealPending().then(() => finished.push('all sealed'))
  await record([sampleEntry((await addSampleMember(database)).id)])
  finished.push('recorded')
  await sealed
  await sequencer.stop()
  expect(finished).toEqual(['recorded', 'all sealed'])
})

test('a backlog far beyond one batch is recorded in one call and sealed', { timeout: 120_000 }, async () => {
  const sequencer = createSequencer({ database, key: () => key, now, gatherMs: 600_000 })
  const { record } = createRecorder({ database, projectors: [], now })
  const member = await addSampleMember(database)
  const { recorded } = await record(Array.from({ length: 2_300 }, () => sampleEntry(member.id)))
  expect(recorded).toBe(2_300)
  await sequencer.sealPending()
  await sequencer.stop()
  expect(await database.ledgerStaged.count()).toBe(0)
  expect(await database.ledgerPosition.count()).toBe(await database.ledgerEntry.count())
})

test(
  'two processes that seal and record at once give each entry one position',
  { timeout: 120_000 },
  async () => {
    const sequencer = createSequencer({ database, key: () => key, now, gatherMs: 1 })
    const { record } = createRecorder({ database, projectors: [], now, onRecorded: sequencer.wake })
    const [mine, other] = await Promise.all([addSampleMember(database), addSampleMember(database)])
    let done = false
    const elsewhere = runSecondWriter(other.id, 25).finally(() => (done = true))
    while (!done) {
      await record([sampleEntry(mine.id)])
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await elsewhere
    await sequencer.sealPending()
    await sequencer.stop()
    const positions = await database.ledgerPosition.count()
    expect(positions).toBe(await database.ledgerEntry.count())
    const newest = await database.ledgerCheckpoint.findFirst({ orderBy: { size: 'desc' } })
    expect(newest?.size).toBe(positions)
  },
)

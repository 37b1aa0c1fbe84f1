import { expect, test } from 'vitest'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { addSampleMember, sampleEntry } from '#tests/ledger/sample.ts'
import { findCheckpointSheet } from './find-checkpoint-sheet.server.ts'
import { findCheckpoints } from './find-checkpoints.server.ts'
import { findKeyHistory } from './find-key-history.server.ts'
import { ledgerKey } from './ledger-identity.server.ts'
import { newestCheckpoint } from './newest-checkpoint.server.ts'
import { createRecorder } from './recorder.server.ts'
import { rotateKey } from './rotate-key.server.ts'
import { createSequencer } from './sequencer.server.ts'
import { formatVerifierKey } from './verifier-key.ts'

const sequencer = createSequencer({ database, key: ledgerKey, now, gatherMs: 60_000 })
const { record } = createRecorder({ database, projectors: [], now })

test('the pages together hold every checkpoint once, newest first', async () => {
  expect(await newestCheckpoint(database, sequencer)).toMatchObject({ size: 0 })
  const member = await addSampleMember(database)
  for (let size = 1; size <= 60; size++) {
    await record([sampleEntry(member.id)])
    await sequencer.sealPending()
  }
  const first = await findCheckpoints(database, null)
  const second = await findCheckpoints(database, first.next)
  expect(first.lines).toHaveLength(50)
  expect(second.next).toBeNull()
  expect([...first.lines, ...second.lines].map(({ size }) => size)).toEqual(
    Array.from({ length: 61 }, (_, index) => 60 - index),
  )
})

test('a sheet names the key that signed its checkpoint, and the history every key with its stretch', async () => {
  const old = formatVerifierKey(ledgerKey().verifier)
  const { change } = await rotateKey(database, { dataDir: settings.dataDir, now })
  const checkpoint = await newestCheckpoint(database, sequencer)
  const sheet = checkpoint && (await findCheckpointSheet(database, checkpoint))
  expect(sheet).toMatchObject({ size: 60, publicKey: old, note: checkpoint?.note })
  expect(sheet?.code?.size).toBeGreaterThan(21)
  expect(await findKeyHistory(database)).toEqual([
    { key: formatVerifierKey(change.to), after: 60, upTo: null, until: null },
    { key: old, after: null, upTo: 60, until: change.at },
  ])
})

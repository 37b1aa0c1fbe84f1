import { expect, test } from 'vitest'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { addSampleMember, sampleEntry } from '#tests/ledger/sample.ts'
import { fromBase64, fromHex, toHex } from './bytes.ts'
import { openCheckpoint } from './checkpoint.ts'
import { findConsistency } from './find-consistency.server.ts'
import { sha256 } from './hash-function.ts'
import { ensureLedgerKey } from './ledger-key.server.ts'
import { hashLeaf } from './merkle-hash.ts'
import { findTlogProof } from './record/find-tlog-proof.server.ts'
import { createRecorder } from './recorder.server.ts'
import { createSequencer } from './sequencer.server.ts'
import { parseTlogProof } from './tlog-proof.ts'
import { verifyConsistency } from './verify-consistency.ts'
import { verifyInclusion } from './verify-inclusion.ts'

const key = ensureLedgerKey(settings.dataDir, 'test.example/ledger')
const sequencer = createSequencer({ database, key: () => key, now, gatherMs: 60_000 })
const { record } = createRecorder({ database, projectors: [], now })

test('a proof file stands alone, and the newest tree continues each earlier one', async () => {
  const member = await addSampleMember(database)
  for (const count of [1, 6, 260, 33]) {
    await record(Array.from({ length: count }, () => sampleEntry(member.id)))
    await sequencer.sealPending()
  }
  const placed = await database.ledgerPosition.findUniqueOrThrow({ where: { position: 201 } })
  const found = await findTlogProof(database, sha256, { memberId: member.id, entryId: placed.entryId })
  const proof = parseTlogProof(found?.text ?? '')
  const opened = openCheckpoint(proof?.checkpoint ?? '', key.verifier)
  if (!proof?.extra || !opened.ok) throw new Error('the proof file must be readable')
  const leafHash = hashLeaf(sha256, proof.extra)
  expect(toHex(leafHash)).toBe(placed.leafHash)
  expect(found?.text.length).toBeLessThan(2000)
  expect(verifyInclusion(sha256, { index: 201, leafHash, proof: proof.hashes, ...opened.checkpoint })).toBe(
    true,
  )
  expect(
    await findTlogProof(database, sha256, { memberId: 'somebody else', entryId: placed.entryId }),
  ).toBeNull()

  for (const old of await database.ledgerCheckpoint.findMany()) {
    const text = (await findConsistency(database, sha256, old.size)) ?? ''
    const hashes = text.slice(0, text.indexOf('\n\n')).split('\n').slice(1).map(fromBase64)
    const claim = { oldSize: old.size, oldRoot: fromHex(old.root), proof: hashes, ...opened.checkpoint }
    expect(verifyConsistency(sha256, claim)).toBe(true)
  }
  expect(await findConsistency(database, sha256, 301)).toBeNull()
})

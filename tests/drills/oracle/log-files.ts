import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromHex, toBase64 } from '#app/ledger/bytes.ts'
import { findConsistency } from '#app/ledger/find-consistency.server.ts'
import { sha256 } from '#app/ledger/hash-function.ts'
import { ensureLedgerKey } from '#app/ledger/ledger-key.server.ts'
import { findTlogProof } from '#app/ledger/record/find-tlog-proof.server.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { createSequencer } from '#app/ledger/sequencer.server.ts'
import { formatVerifierKey } from '#app/ledger/verifier-key.ts'
import { now } from '#app/platform/clock.ts'
import { openDatabase } from '#app/platform/database.server.ts'
import { migrate } from '#tests/harness/migrate.ts'
import { addSampleMember, sampleEntry } from '#tests/ledger/sample.ts'

/**
 * Records and seals so many entries in uneven batches in a new database in `folder`, and writes what a site gives out
 * into `files`: the proof file of every entry, every checkpoint, and that the newest continues each. Returns the
 * written public key.
 */
export async function writeLogFiles(folder: string, files: string, entries: number): Promise<string> {
  const url = `file:${join(folder, 'lianxue.db')}`
  migrate(url)
  const database = openDatabase(url)
  const key = ensureLedgerKey(folder, 'drill.example/ledger')
  const sequencer = createSequencer({ database, key: () => key, now, gatherMs: 600_000 })
  const { record } = createRecorder({ database, projectors: [], hash: () => sha256, now })
  const { id: memberId } = await addSampleMember(database)
  for (let done = 0; done < entries;) {
    const count = Math.min(1 + Math.floor(Math.random() * 60), entries - done)
    await record(Array.from({ length: count }, () => sampleEntry(memberId)))
    await sequencer.sealPending()
    done += count
  }
  await sequencer.stop()
  for (const { position, entryId } of await database.ledgerPosition.findMany()) {
    const proof = await findTlogProof(database, sha256, { memberId, entryId })
    writeFileSync(join(files, `${position}.tlog-proof`), proof?.text ?? '')
  }
  for (const { size, root, note } of await database.ledgerCheckpoint.findMany()) {
    writeFileSync(join(files, `${size}.checkpoint`), note)
    const consistency = await findConsistency(database, sha256, size)
    writeFileSync(join(files, `${size}.consistency`), `${toBase64(fromHex(root))}\n${consistency ?? ''}`)
  }
  await database.$disconnect()
  return formatVerifierKey(key.verifier)
}

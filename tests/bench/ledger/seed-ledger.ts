import { createRecorder } from '#app/ledger/recorder.server.ts'
import { createSequencer } from '#app/ledger/sequencer.server.ts'
import { ledgerKey } from '#app/ledger/ledger-identity.server.ts'
import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { answered } from '#tests/ledger/sample-answer.ts'
import { memorySteps } from './own-memory.ts'

// `seed-ledger.ts COUNT`: fills the ledger of this data directory through the recorder and the sequencer of the product, many
// entries to a call. Members have 500 entries each.
const COUNT = Number(process.argv[2])
const EACH = 500
/** Members, and entries of each of them, in one call. */
const [MEMBERS, TOGETHER] = [20, 100]

const sequencer = createSequencer({ database, key: ledgerKey, now, gatherMs: 3_600_000 })
const { record } = createRecorder({ database, projectors: [], now })
const memberIds = Array.from({ length: Math.ceil(COUNT / EACH) }, newId)
const at = now()
const onProgress = memorySteps('append')
await database.orgUnit.create({
  data: { id: 'bench', path: 'bench/', name: '第一党支部', kind: 'branch' },
})
await database.member.createMany({
  data: memberIds.map((id) => ({
    id,
    employeeNumber: id,
    name: '周明',
    unitId: 'bench',
    politicalStatus: 'full',
    pseudonym: newId(),
    createdAt: at,
    updatedAt: at,
  })),
})
for (let done = 0, call = 0; done < COUNT; call++) {
  const first = (call * MEMBERS) % memberIds.length
  const entries = memberIds
    .slice(first, first + MEMBERS)
    .flatMap((memberId) => Array.from({ length: TOGETHER }, (_, index) => answerOf(memberId, index)))
    .slice(0, COUNT - done)
  await record(entries)
  done += entries.length
  await sequencer.sealPending()
  onProgress(done)
}
await sequencer.stop()
// Old pages of the write-ahead log are none of the measurements' business.
await database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
await database.$disconnect()

function answerOf(memberId: string, index: number) {
  return { ...answered(memberId, `exercise-${index}`), occurredAt: now() }
}

import { now } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { ensureLedgerKey } from '#app/ledger/ledger-key.server.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { createSequencer } from '#app/ledger/sequencer.server.ts'
import { sampleEntry } from './sample.ts'

// Another process at the same database: `second-writer.ts MEMBER COUNT` records that many entries and seals them.
const [memberId = '', count = '0'] = process.argv.slice(2)
const key = ensureLedgerKey(settings.dataDir, 'test.example/ledger')
const sequencer = createSequencer({ database, key: () => key, now, gatherMs: 1 })
const { record } = createRecorder({ database, projectors: [], now, onRecorded: sequencer.wake })
for (let index = 0; index < Number(count); index++) await record([sampleEntry(memberId)])
await sequencer.sealPending()
await sequencer.stop()
await database.$disconnect()

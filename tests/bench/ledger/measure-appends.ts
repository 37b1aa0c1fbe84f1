import { ledgerKey } from '#app/ledger/ledger-identity.server.ts'
import type { NewEntry } from '#app/ledger/entry.ts'
import type { Projector } from '#app/ledger/projector.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { createSequencer } from '#app/ledger/sequencer.server.ts'
import { now } from '#app/platform/clock.ts'
import { checkpointAside } from '#app/platform/checkpoint-aside.server.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { projectors } from '#app/record.server.ts'
import { answered } from '#tests/ledger/sample-answer.ts'
import { sampleEntry } from '#tests/ledger/sample.ts'
import { ownMemory } from './own-memory.ts'

// `measure-appends.ts SECONDS CONCURRENT PROJECTORS`: entries one by one through the recorder, by so many callers at once, each
// waiting for its acknowledgement, while the sequencer seals beside it as it does in the server. Prints JSON.
const [seconds = 5, concurrent = 1] = process.argv.slice(2).map(Number)
const withProjectors = process.argv[4] === 'projectors'

const sequencer = createSequencer({ database, key: ledgerKey, now })
const follow: ReadonlyArray<Projector> = withProjectors ? projectors : []
const { record } = createRecorder({
  database,
  projectors: follow,
  now,
  onRecorded: () => sequencer.wake(),
})
const aside = await checkpointAside(database, settings.databaseUrl)
const members = await database.member.findMany({ select: { id: true }, take: 2_000 })
let sent = 0
await appendFor(5_000)
const before = ownMemory()
const latencies = await appendFor(seconds * 1_000)
const after = ownMemory()
await sequencer.sealPending()
await sequencer.stop()
await aside.stop()
await database.$disconnect()
latencies.sort((one, other) => one - other)
const atPart = (part: number) => Number((latencies[Math.floor(latencies.length * part)] ?? 0).toFixed(1))
process.stdout.write(
  JSON.stringify({
    perSecond: Math.round(latencies.length / seconds),
    p50: atPart(0.5),
    p99: atPart(0.99),
    memoryMb: Math.round(after),
    growthMb: Math.round(after - before),
  }),
)

/** Answers with the time that each append took, in milliseconds. */
async function appendFor(milliseconds: number): Promise<Array<number>> {
  const latencies: Array<number> = []
  const end = performance.now() + milliseconds
  await Promise.all(
    Array.from({ length: concurrent }, async () => {
      while (performance.now() < end) {
        const started = performance.now()
        await record([nextEntry()], 'device')
        latencies.push(performance.now() - started)
      }
    }),
  )
  return latencies
}

function nextEntry(): NewEntry {
  sent += 1
  const memberId = members[(sent * 7919) % members.length]?.id ?? ''
  const entry = withProjectors ? answered(memberId, `exercise-${sent % 20}`) : sampleEntry(memberId)
  return { ...entry, occurredAt: now() }
}

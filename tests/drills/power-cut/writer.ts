import { openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { checkpointAside } from '#app/platform/checkpoint-aside.server.ts'
import { database } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { record, sequencer } from '#app/record.server.ts'
import { answered } from '#tests/ledger/sample-answer.ts'
import { randomFrom } from './random.ts'

// `writer.ts SEED BURSTS [PRAGMA]`: bursts of members' answers through the recorder and the sequencer of the product. What
// was acknowledged goes to the file `acknowledged` at once: `entry ID` a recorded entry, `size N` a signed checkpoint that
// somebody outside may have seen.
const [seed = '1', bursts = '10', pragma] = process.argv.slice(2)
const random = randomFrom(Number(seed))
const acknowledged = openSync(join(settings.dataDir, 'acknowledged'), 'a')
const tell = (line: string) => writeSync(acknowledged, `${line}\n`)
if (pragma) await database.$queryRawUnsafe(`PRAGMA ${pragma}`)
// As in the server: another thread copies the log into the database file meanwhile.
const aside = await checkpointAside(database, settings.databaseUrl)
const members = await database.member.findMany({ select: { id: true } })

for (let burst = 0; burst < Number(bursts); burst++) {
  await Promise.all(Array.from({ length: 1 + Math.floor(random() * 6) }, answerOnce))
  if (random() < 0.3) {
    await sequencer.sealPending()
    const newest = await database.ledgerCheckpoint.findFirst({ orderBy: { size: 'desc' } })
    tell(`size ${newest?.size ?? 0}`)
  }
}
await sequencer.stop()
await aside.stop()
await database.$disconnect()

async function answerOnce(): Promise<void> {
  const member = members[Math.floor(random() * members.length)]
  const entry = answered(member?.id ?? '', `exercise-${Math.floor(random() * 20)}`)
  await record([entry])
  tell(`entry ${entry.id}`)
}

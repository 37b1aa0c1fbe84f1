import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { now } from '#app/platform/clock.ts'
import { database, isPostgres, openDatabase } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { countCommits } from '#tests/ledger/count-commits.ts'
import { addSampleMember, sampleEntry, sampleProjector } from '#tests/ledger/sample.ts'
import { createRecorder } from './recorder.server.ts'

const { record } = createRecorder({ database, projectors: [sampleProjector], now })
const onSqlite = test.skipIf(isPostgres(settings.databaseUrl))
const file = settings.databaseUrl.replace(/^file:/, '')

/** Begins with an empty write-ahead log, so that what is counted is what was done. */
async function emptyLog(): Promise<void> {
  await database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
}

/** What a request costs before it records: each reads its body and its session, one connection after the other. */
async function afterTurns(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
}

onSqlite(
  '64 requests at about the same time share a commit; one after the other each has its own',
  async () => {
    const members = await Promise.all(Array.from({ length: 64 }, () => addSampleMember(database)))
    await emptyLog()
    const arrive = (id: string, index: number) => afterTurns(index % 8).then(() => record([sampleEntry(id)]))
    await Promise.all(members.map(({ id }, index) => arrive(id, index)))
    expect(countCommits(file)).toBe(1)
    await emptyLog()
    for (const { id } of members.slice(0, 10)) await record([sampleEntry(id)])
    expect(countCommits(file)).toBe(10)
  },
)

onSqlite(
  'what is acknowledged is in the files at that moment: read from a copy that nobody has closed',
  async () => {
    const { id } = await addSampleMember(database)
    const folder = mkdtempSync(join(tmpdir(), 'acknowledged-'))
    for (let round = 0; round < 5; round++) {
      const entries = Array.from({ length: 8 }, () => sampleEntry(id))
      const seen = await Promise.all(
        entries.map(async (entry) => {
          await record([entry])
          const copy = join(folder, `${entry.id}.db`)
          for (const suffix of ['', '-wal']) copyFileSync(`${file}${suffix}`, `${copy}${suffix}`)
          return { id: entry.id, copy }
        }),
      )
      for (const { id: entryId, copy } of seen) {
        const survivor = openDatabase(`file:${copy}`)
        expect(await survivor.ledgerEntry.count({ where: { id: entryId } })).toBe(1)
        await survivor.$disconnect()
      }
    }
    rmSync(folder, { recursive: true })
  },
)

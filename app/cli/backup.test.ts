import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { now } from '#app/platform/clock.ts'
import { database, isPostgres, openDatabase } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { ensureLedgerKey } from '#app/ledger/ledger-key.server.ts'
import { createRecorder } from '#app/ledger/recorder.server.ts'
import { createSequencer } from '#app/ledger/sequencer.server.ts'
import { addSampleMember, sampleEntry } from '#tests/ledger/sample.ts'

/** Runs `lianxue` as an operator does, in a process of its own; what it printed, and its exit code. */
function lianxue(words: ReadonlyArray<string>, dataDir: string): Promise<{ code: number; printed: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/cli/lianxue.ts', ...words], {
    env: { ...process.env, LIANXUE_DATA_DIR: dataDir, DATABASE_URL: `file:${dataDir}/lianxue.db` },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const late = setTimeout(() => child.kill(), 60_000)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      clearTimeout(late)
      resolve({ code: code ?? -1, printed })
    })
  })
}

test.skipIf(isPostgres(settings.databaseUrl))(
  'a backup taken under writes restores to a ledger that verifies and has all that was acknowledged before it began',
  async () => {
    const key = ensureLedgerKey(settings.dataDir, 'test.example/ledger')
    const sequencer = createSequencer({ database, key: () => key, now, gatherMs: 20 })
    const { record } = createRecorder({ database, projectors: [], now, onRecorded: () => sequencer.wake() })
    const { id: memberId } = await addSampleMember(database)
    const acknowledged: Array<string> = []
    let writing = true
    async function write(): Promise<void> {
      while (writing) {
        const entry = sampleEntry(memberId)
        await record([entry])
        acknowledged.push(entry.id)
        // Writes go on all the time, but leave a processor to the backup, and not more than can soon be verified.
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    const writers = Promise.all(Array.from({ length: 8 }, write))
    while (acknowledged.length < 200) await new Promise((resolve) => setTimeout(resolve, 10))
    const folder = mkdtempSync(join(tmpdir(), 'backup-'))
    const [backup, restored] = [join(folder, 'backup'), join(folder, 'restored')]
    const before = [...acknowledged]
    const made = await lianxue(['backup', backup], settings.dataDir)
    writing = false
    const meanwhile = acknowledged.length - before.length
    await writers
    await sequencer.stop()
    expect(made, made.printed).toMatchObject({ code: 0 })
    expect(meanwhile, 'writers went on').toBeGreaterThan(0)

    expect(await lianxue(['restore', backup], restored)).toMatchObject({ code: 0 })
    expect(readdirSync(join(restored, 'keys'))).toContain('ledger.key')
    for (const place of [backup, restored])
      for (const file of ['lianxue.db', join('keys', 'ledger.key')])
        expect(statSync(join(place, file)).mode & 0o077, 'nobody else may read it').toBe(0)
    const verified = await lianxue(['ledger', 'verify'], restored)
    expect(verified.printed).toContain('台账完整')
    expect(verified.code).toBe(0)
    const copy = openDatabase(`file:${join(restored, 'lianxue.db')}`)
    const kept = new Set((await copy.ledgerEntry.findMany({ select: { id: true } })).map(({ id }) => id))
    await copy.$disconnect()
    expect(before.filter((id) => !kept.has(id))).toEqual([])
    rmSync(folder, { recursive: true })
  },
  240_000,
)

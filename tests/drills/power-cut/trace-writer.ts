import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#app/platform/database.server.ts'
import { ensureLedgerKey, type LedgerKey } from '#app/ledger/ledger-key.server.ts'
import { sqliteTemplate } from '#tests/harness/template.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { type DiskEvent, readTrace, STRACE_ARGUMENTS } from './read-trace.ts'

/** What a writer of the ledger did to the disk. `before` is the database that it found, safe on the disk. */
export type WriterTrace = { database: string; before: Buffer; events: Array<DiskEvent>; key: LedgerKey }

/** Lets `writer.ts` work on a database of its own under strace. `pragma`: a setting to try in place of the shipped one. */
export async function traceWriter(
  folder: string,
  seed: number,
  bursts: number,
  pragma: string | null,
): Promise<WriterTrace> {
  mkdirSync(folder)
  const path = join(folder, 'lianxue.db')
  copyFileSync(sqliteTemplate(), path)
  const database = openDatabase(`file:${path}`)
  for (let count = 0; count < 5; count++) await addSampleMember(database)
  await database.$disconnect()
  const key = ensureLedgerKey(folder, 'drill.example/ledger')
  const before = readFileSync(path)
  const trace = `${folder}.trace`
  const words = [String(seed), String(bursts), ...(pragma === null ? [] : [pragma])]
  const { status, stderr } = spawnSync(
    'strace',
    [
      ...STRACE_ARGUMENTS,
      '-o',
      trace,
      process.execPath,
      '--import',
      'tsx',
      'tests/drills/power-cut/writer.ts',
      ...words,
    ],
    {
      env: { ...process.env, NODE_ENV: 'test', LIANXUE_DATA_DIR: folder, DATABASE_URL: `file:${path}` },
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`the writer ended with ${status}: ${stderr}`)
  const events = await readTrace(trace, folder)
  rmSync(trace)
  return { database: path, before, events, key }
}

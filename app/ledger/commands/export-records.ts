import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'
import type { LedgerKey } from '../ledger-key.server.ts'
import { exportRecord } from '../record/export-record.server.ts'
import { readSubjects } from '../record/read-subjects.server.ts'
import type { Sequencer } from '../sequencer.server.ts'
import type { CommandOutput } from './command-output.ts'

/**
 * `export-records`: one record file for everyone who has an entry, each of which can be checked on its own, into a
 * folder that only its owner can read.
 */
export async function exportRecordsCommand(
  { folder, key, sequencer, at }: { folder: string; key: LedgerKey; sequencer: Sequencer; at: Instant },
  output: CommandOutput,
): Promise<0 | 1> {
  await sequencer.sealPending()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const subjects = await readSubjects(database)
  for (const subject of subjects) {
    const record = await exportRecord(database, key, subject, at)
    writeFileSync(join(folder, fileName(subject.employeeNumber)), `${JSON.stringify(record, null, 1)}\n`, {
      mode: 0o600,
    })
  }
  output.print(`已导出 ${subjects.length} 名学员的台账到 ${folder}`)
  return 0
}

/** A 工号 may hold what a file name must not. */
function fileName(employeeNumber: string): string {
  return `record-${encodeURIComponent(employeeNumber).replace(/\./g, '%2E')}.json`
}

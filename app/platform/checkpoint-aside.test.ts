import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { addSampleMember } from '#tests/ledger/sample.ts'
import { checkpointAside } from './checkpoint-aside.server.ts'
import { database, isPostgres, openDatabase } from './database.server.ts'
import { settings } from './settings.server.ts'

const onSqlite = test.skipIf(isPostgres(settings.databaseUrl))

async function ownPages(): Promise<number> {
  const [row] = await database.$queryRaw<
    Array<{ wal_autocheckpoint: number | bigint }>
  >`PRAGMA wal_autocheckpoint`
  return Number(row?.wal_autocheckpoint)
}

/** Whether the file of the database alone, without its write-ahead log, has the member. */
async function isInFile(memberId: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'copied-'))
  copyFileSync(settings.databaseUrl.replace(/^file:/, ''), join(folder, 'copy.db'))
  const copy = openDatabase(`file:${join(folder, 'copy.db')}`)
  const found = await copy.member.findUnique({ where: { id: memberId } })
  await copy.$disconnect()
  rmSync(folder, { recursive: true })
  return found !== null
}

onSqlite(
  'the log is copied into the file by another thread while writers only write; afterwards they do both',
  async () => {
    expect(await ownPages()).toBe(1_000)
    const aside = await checkpointAside(database, settings.databaseUrl)
    expect(await ownPages()).toBeGreaterThan(100_000)
    const { id } = await addSampleMember(database)
    expect(await isInFile(id)).toBe(false)
    await vi.waitFor(async () => expect(await isInFile(id)).toBe(true), { timeout: 15_000, interval: 300 })
    await aside.stop()
    expect(await ownPages()).toBe(1_000)
  },
)

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Database, database, isPostgres, openDatabase, type Readable } from './database.server.ts'
import { settings } from './settings.server.ts'

const onSqlite = test.skipIf(isPostgres(settings.databaseUrl))

async function settingsOf(connection: Readable) {
  const [durability] = await connection.$queryRaw<Array<{ synchronous: number | bigint }>>`PRAGMA synchronous`
  const [journal] = await connection.$queryRaw<Array<{ journal_mode: string }>>`PRAGMA journal_mode`
  return { synchronous: Number(durability?.synchronous), journal: journal?.journal_mode }
}

const DURABLE = { synchronous: 2, journal: 'wal' }

onSqlite(
  'every connection syncs before it acknowledges: the first, later ones, after closing, in transactions',
  async () => {
    expect(await settingsOf(database)).toEqual(DURABLE)
    const opened: Array<Database> = []
    for (let count = 0; count < 5; count++) {
      const another = openDatabase(settings.databaseUrl)
      opened.push(another)
      expect(await settingsOf(another)).toEqual(DURABLE)
      expect(await another.$transaction((tx) => settingsOf(tx))).toEqual(DURABLE)
      if (count % 2 === 0) await another.$disconnect()
    }
    await database.$transaction((tx) => tx.installation.findMany())
    for (const another of opened) {
      // A client that was let go of connects anew by itself.
      expect(await settingsOf(another)).toEqual(DURABLE)
      await another.$disconnect()
    }
    expect(await settingsOf(database)).toEqual(DURABLE)
  },
)

test('nothing in the product opens a database in any other way: server, commands, seeds', () => {
  const sources = ['app', 'prisma'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('generated') && !file.includes('.test.'),
      )
      .map((file) => join(room, file)),
  )
  const opening = sources.filter((file) =>
    /better-sqlite3|BetterSQLite3|node:sqlite|new Prisma(Client|Pg)|new PostgresClient/.test(
      readFileSync(file, 'utf8'),
    ),
  )
  expect(opening.sort()).toEqual([
    // Sees whether the module runs here by an empty database in memory.
    'app/cli/prepare.mjs',
    // Copies what others have written and synced; writes nothing of its own.
    'app/platform/checkpoint-wal.mjs',
    'app/platform/database.server.ts',
    'app/platform/durable-sqlite.server.ts',
    'app/platform/statement-cache.server.ts',
    // Tells the migration engine where PostgreSQL is.
    'prisma/postgres/prisma.config.ts',
  ])
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Database, database, isPostgres, openDatabase, type Readable } from './database.server.ts'
import { settings } from './settings.server.ts'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { addSampleMember } from '#tests/ledger/sample.ts'

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

test('a transaction keeps to itself: what is read beside it was committed, what is written beside it outlives its end', async () => {
  const [one, other] = [await addSampleMember(database), await addSampleMember(database)]
  const nameOf = async (from: Readable, { id }: { id: string }) =>
    (await from.member.findUnique({ where: { id } }))?.name
  const rawName = (from: Readable, { id }: { id: string }) =>
    from.$queryRaw<Array<{ name: string }>>`SELECT "name" FROM "Member" WHERE "id" = ${id}`
  const rename = (through: Readable, { id }: { id: string }, name: string) =>
    through.member.updateMany({ where: { id }, data: { name } })
  let beside: Promise<unknown> = Promise.resolve()
  const work = database.$transaction(async (tx) => {
    await rename(tx, one, '未提交')
    beside = Promise.all([rename(database, other, '已保存')])
    expect(await nameOf(tx, one)).toBe('未提交')
    expect(await nameOf(database, one)).toBe('周明')
    expect(await rawName(database, one)).toEqual([{ name: '周明' }])
    throw new Error('taken back')
  })
  await expect(work).rejects.toThrow('taken back')
  await beside
  expect(await nameOf(database, one)).toBe('周明')
  expect(await rawName(database, other)).toEqual([{ name: '已保存' }])
})

test('a raw query gives the same rows inside a transaction and outside', async () => {
  const { id } = await addSampleMember(database)
  await database.examPool.create({
    data: { id, examId: id, hash: 'x', content: new Uint8Array([1, 0, 255]), createdAt: '' },
  })
  const queries = [
    Prisma.sql`SELECT "id", "name", "leftOn" FROM "Member" WHERE "id" = ${id}`,
    Prisma.sql`SELECT m."name", count(*) AS "all", MAX(m."id") AS "last", 1.5 AS half, NULL AS none FROM "Member" m WHERE m."id" = ${id} GROUP BY m."name"`,
    Prisma.sql`SELECT s."size", s."size" + 1 AS more FROM "LedgerCheckpoint" s ORDER BY s."size" LIMIT ${3}`,
    Prisma.sql`SELECT "content" FROM "ExamPool" WHERE "id" = ${id}`,
    Prisma.sql`WITH one AS (SELECT CAST(${id} AS TEXT) AS id) SELECT id FROM one`,
    Prisma.sql`SELECT "id" FROM "Member" WHERE "id" = 'nobody'`,
  ]
  for (const query of queries) {
    const [first, again] = await database.$transaction(async (tx) => [
      await tx.$queryRaw(query),
      await tx.$queryRaw(query),
    ])
    expect(await database.$queryRaw(query)).toEqual(first)
    expect(again).toEqual(first)
  }
  await expect(database.$queryRaw`SELECT "nothing" FROM "Nowhere"`).rejects.toThrow('$queryRaw')
})

test('a client whose transaction has ended writes nothing, also while another one is open', async () => {
  const { id } = await addSampleMember(database)
  const rename = (through: Readable, name: string) =>
    through.$executeRaw`UPDATE "Member" SET "name" = ${name} WHERE "id" = ${id}`
  const kept: Array<Readable> = []
  await database.$transaction(async (tx) => {
    expect([await rename(tx, '甲'), await rename(tx, '乙')]).toEqual([1, 1])
    kept.push(tx)
  })
  await database.$transaction(async (tx) => {
    await rename(tx, '丙')
    for (const ended of kept) await expect(rename(ended, '丁')).rejects.toThrow('Transaction')
  })
  expect((await database.member.findUnique({ where: { id } }))?.name).toBe('丙')
})

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
    // Reads which migrations there are, before the server starts.
    'app/cli/is-migrated.mjs',
    // Sees whether the module runs here by an empty database in memory.
    'app/cli/prepare.mjs',
    // Copies what others have written and synced; writes nothing of its own.
    'app/platform/checkpoint-wal.mjs',
    'app/platform/database.server.ts',
    'app/platform/durable-sqlite.server.ts',
    // Work on the connections that the one above has opened.
    'app/platform/quick-statements.server.ts',
    'app/platform/reading-apart.server.ts',
    'app/platform/statement-cache.server.ts',
    // Tells the migration engine where PostgreSQL is.
    'prisma/postgres/prisma.config.ts',
  ])
})

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient as PostgresClient } from '#app/generated/postgres/client.ts'
import { PrismaClient, type Prisma } from '#app/generated/sqlite/client.ts'
import { once } from './once.server.ts'
import { settings } from './settings.server.ts'
import { DurableSqlite } from './durable-sqlite.server.ts'
import { withQuickStatements } from './with-quick-statements.server.ts'

/** The database, whichever of the two it is: both clients come from the one schema and have the same methods. */
export type Database = PrismaClient
/** A database inside a transaction. */
export type Transaction = Prisma.TransactionClient
/** Something that can be read from: either of the two. */
export type Readable = Database | Transaction

/** Whether a URL names PostgreSQL (otherwise SQLite). */
export function isPostgres(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url)
}

/** Opens a database of its own; the application uses `database`, tools and tests may open others. */
export function openDatabase(url: string): Database {
  if (isPostgres(url)) {
    const client = new PostgresClient({ adapter: new PrismaPg({ connectionString: url, max: 10 }) })
    // The generated clients differ in provider alone; the code is typed against the SQLite one.
    return client as unknown as Database
  }
  mkdirSync(dirname(url.replace(/^file:/, '')), { recursive: true, mode: 0o700 })
  const sqlite = new DurableSqlite({ url })
  return withQuickStatements(new PrismaClient({ adapter: sqlite }), sqlite)
}

/** The database of this process. */
export const database: Database = once('database', () => openDatabase(settings.databaseUrl))

/** Runs the work in one transaction: all of it is kept, or none. */
export function transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return database.$transaction(work, { maxWait: 20_000, timeout: 60_000 })
}

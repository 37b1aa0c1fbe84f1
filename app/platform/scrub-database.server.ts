import { type Database, isPostgres } from './database.server.ts'
import { settings } from './settings.server.ts'

const TRIES = 25
const PAUSE_MS = 200

/**
 * Makes what was deleted unreadable in the files of the database; answers whether that could be finished.
 *
 * SQLite overwrites what is deleted, but pages that were rearranged may keep old copies, and the write-ahead log keeps
 * everything: so the file is written anew and the log cut to nothing, for which no other process may be reading.
 * PostgreSQL keeps old rows until a table is written anew; its own write-ahead log and backups are the operator's.
 */
export async function scrubDatabase(database: Database): Promise<boolean> {
  if (isPostgres(settings.databaseUrl)) return scrubPostgres(database)
  await database.$executeRawUnsafe('VACUUM')
  for (let left = TRIES; left > 0; left--) {
    const [outcome] = await database.$queryRawUnsafe<Array<{ busy: number | bigint }>>(
      'PRAGMA wal_checkpoint(TRUNCATE)',
    )
    if (outcome && Number(outcome.busy) === 0) return true
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  return false
}

async function scrubPostgres(database: Database): Promise<boolean> {
  const tables = await database.$queryRaw<Array<{ name: string }>>`
    SELECT CAST("tablename" AS TEXT) AS "name" FROM "pg_tables" WHERE "schemaname" = current_schema()`
  for (const { name } of tables) await database.$executeRawUnsafe(`VACUUM FULL "${name}"`)
  return true
}

import type { Database } from '#app/platform/database.server.ts'
import { isPostgres } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'

const TABLES = ['LedgerEntry', 'LedgerPosition', 'LedgerCheckpoint', 'LedgerKeyChange']

/** What somebody with full access to the database does first: takes the append-only triggers away. */
export async function dropTriggers(database: Database): Promise<void> {
  for (const table of TABLES)
    for (const statement of isPostgres(settings.databaseUrl)
      ? [`ALTER TABLE "${table}" DISABLE TRIGGER USER`]
      : [`DROP TRIGGER IF EXISTS "${table}_no_update"`, `DROP TRIGGER IF EXISTS "${table}_no_delete"`])
      await database.$executeRawUnsafe(statement)
}

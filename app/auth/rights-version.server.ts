import { database, isPostgres } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'

/**
 * A number that triggers raise, in the transaction itself, with every change of what the rights of a known session follow from:
 * sessions, members, units, passwords, posts and roles (`prisma/sqlite-triggers.sql`). As long as it is the same, so are they,
 * whoever else writes to the database. Null with PostgreSQL, where transactions that raise one number would wait for each other.
 */
export async function readRightsVersion(): Promise<string | null> {
  if (isPostgres(settings.databaseUrl)) return null
  const [row] = await database.$queryRaw<Array<{ value: string }>>`
    SELECT "value" FROM "Installation" WHERE "key" = 'rights.version'`
  return row?.value ?? null
}

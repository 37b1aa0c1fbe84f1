import { isPostgres, type Transaction } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { textsIn } from './json-rows.server.ts'

/**
 * Makes this transaction the only one that appends to the chains of these members, until it ends. To be called first:
 * - PostgreSQL locks the members' rows, in one order for all, so that processes wait instead of undoing each other's work.
 * - SQLite has one writer at a time, but refuses at once to let a transaction write that has read what another process
 *   changed meanwhile; a write as the first statement waits for its turn. It matches no row.
 */
export async function lockChains(tx: Transaction, memberIds: ReadonlyArray<string>): Promise<void> {
  if (isPostgres(settings.databaseUrl))
    await tx.$queryRaw`
      SELECT "id" FROM "Member" WHERE "id" IN ${textsIn([...new Set(memberIds)])} ORDER BY "id" FOR NO KEY UPDATE`
  else await tx.$executeRaw`UPDATE "Lease" SET "holder" = "holder" WHERE "name" = ''`
}

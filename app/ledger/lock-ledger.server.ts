import { isPostgres, type Transaction } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'

/** Lets nobody else record until this transaction ends; reading goes on. To be called first. */
export async function lockLedger(tx: Transaction): Promise<void> {
  if (isPostgres(settings.databaseUrl)) await tx.$executeRaw`LOCK TABLE "LedgerEntry" IN EXCLUSIVE MODE`
  else await tx.$executeRaw`UPDATE "Lease" SET "holder" = "holder" WHERE "name" = ''`
}

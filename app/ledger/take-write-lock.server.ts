import type { Transaction } from '#app/platform/database.server.ts'

/**
 * Makes this transaction the writer from its first statement on. SQLite refuses at once to let a transaction write
 * that has read what another process changed meanwhile, but waits for the lock when nothing was read yet. Matches no
 * row, so PostgreSQL locks nothing.
 */
export async function takeWriteLock(tx: Transaction): Promise<void> {
  await tx.$executeRaw`UPDATE "Lease" SET "holder" = "holder" WHERE "name" = ''`
}

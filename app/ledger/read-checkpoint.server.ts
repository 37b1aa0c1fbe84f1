import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** A stored checkpoint: the signed note and what it says; `root` in hexadecimal. */
export type StoredCheckpoint = { size: number; root: string; note: string; signedAt: Instant }

/** The newest checkpoint; null before the first sealing. */
export function readCheckpoint(database: Readable): Promise<StoredCheckpoint | null> {
  return database.ledgerCheckpoint.findFirst({ orderBy: { size: 'desc' } })
}

/** The checkpoint of exactly this size; null when none was signed. */
export function findCheckpoint(database: Readable, size: number): Promise<StoredCheckpoint | null> {
  return database.ledgerCheckpoint.findUnique({ where: { size } })
}

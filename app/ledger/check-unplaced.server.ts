import type { Transaction } from '#app/platform/database.server.ts'
import { checkStaged, report, type StoredEntry, type Walk } from './check-entries.ts'

type UnplacedRow = StoredEntry & { stagedId: string | null }

/** Checks what has no position yet: it must wait for one. Returns how many wait. */
export async function checkUnplaced(tx: Transaction, walk: Walk): Promise<number> {
  const rows = await tx.$queryRaw<Array<UnplacedRow>>`
    SELECT s."entryId" AS "stagedId", e."id", e."memberId", e."pseudonym", e."kind", e."version", e."occurredAt",
      e."receivedAt", e."contentVersion", e."enteredBy", e."payload", e."salt", e."commitment", e."counter", e."previous",
      e."leafHash"
    FROM "LedgerEntry" e
    LEFT JOIN "LedgerPosition" p ON p."entryId" = e."id"
    LEFT JOIN "LedgerStaged" s ON s."entryId" = e."id"
    WHERE p."entryId" IS NULL ORDER BY e."arrival"`
  for (const row of rows)
    if (row.stagedId === null) report(walk, 'unplaced', null, null, row.id)
    else checkStaged(walk, row)
  return rows.filter(({ stagedId }) => stagedId !== null).length
}

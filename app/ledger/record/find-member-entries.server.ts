import type { Readable } from '#app/platform/database.server.ts'
import type { EntryRow } from '../entry-row.server.ts'

/** A member's entry as stored, with its position in the log once it has one. */
export type MemberEntry = EntryRow & { position: number | null }

/** All entries of a member in the order of the member's chain. */
export function findMemberEntries(database: Readable, memberId: string): Promise<Array<MemberEntry>> {
  return database.$queryRaw<Array<MemberEntry>>`
    SELECT e."arrival", e."id", e."memberId", e."pseudonym", e."kind", e."version", e."occurredAt", e."receivedAt",
      e."contentVersion", e."enteredBy", e."payload", e."salt", e."commitment", e."counter", e."previous", e."leafHash",
      p."position"
    FROM "LedgerEntry" e LEFT JOIN "LedgerPosition" p ON p."entryId" = e."id"
    WHERE e."memberId" = ${memberId} ORDER BY e."counter"`
}

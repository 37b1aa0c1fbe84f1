import type { Transaction } from '#app/platform/database.server.ts'
import { textsIn } from './json-rows.server.ts'

/**
 * Where a member's chain ends: number of the next entry, leaf hash of the last one and, if the member made it, when it says
 * to have happened; null when there is none.
 */
export type MemberHead = {
  pseudonym: string
  next: number
  leafHash: string | null
  occurredAt: string | null
  /** When the server received the last one. */
  receivedAt: string | null
}

type HeadRow = {
  id: string
  pseudonym: string
  counter: number | null
  leafHash: string | null
  occurredAt: string | null
  enteredBy: string | null
  receivedAt: string | null
}

/** The ends of the chains of these members; members who do not exist are left out. */
export async function readHeads(
  tx: Transaction,
  memberIds: ReadonlyArray<string>,
): Promise<Map<string, MemberHead>> {
  if (memberIds.length === 0) return new Map()
  const rows = await tx.$queryRaw<Array<HeadRow>>`
    SELECT m."id", m."pseudonym", e."counter", e."leafHash", e."occurredAt", e."enteredBy", e."receivedAt"
    FROM "Member" m
    LEFT JOIN "LedgerEntry" e ON e."memberId" = m."id"
      AND e."counter" = (SELECT MAX(last."counter") FROM "LedgerEntry" last WHERE last."memberId" = m."id")
    WHERE m."id" IN ${textsIn([...new Set(memberIds)])}`
  return new Map(
    rows.map(({ id, pseudonym, counter, leafHash, occurredAt, enteredBy, receivedAt }) => [
      id,
      {
        pseudonym,
        next: counter === null ? 0 : counter + 1,
        leafHash,
        occurredAt: enteredBy === null ? occurredAt : null,
        receivedAt,
      },
    ]),
  )
}

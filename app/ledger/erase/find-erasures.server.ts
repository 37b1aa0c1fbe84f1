import { formatInstant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { parsePayload } from '../entry-row.server.ts'
import { textIn } from '../entry-words.ts'
import { ENTRIES_ERASED, erasedParts } from './entries-erased.entry.ts'

/** An order to destroy content, as the administrator and the auditor see it. */
export type ErasureLine = {
  id: string
  at: string
  member: string
  /** Who ordered it: the office, and the person as far as known. */
  by: string
  basis: string
  reason: string
  /** Numbers in the member's own record, from 1. */
  numbers: string
  position: number | null
}

type Row = {
  id: string
  receivedAt: string
  payload: string
  member: string
  employeeNumber: string
  actor: string | null
  position: number | bigint | null
}

/** All orders, newest first. */
export async function findErasures(database: Readable, take: number): Promise<Array<ErasureLine>> {
  const rows = await database.$queryRaw<Array<Row>>`
    SELECT e."id", e."receivedAt", e."payload", m."name" AS "member", m."employeeNumber", a."name" AS "actor",
      p."position"
    FROM "LedgerEntry" e JOIN "Member" m ON m."id" = e."memberId" LEFT JOIN "Member" a ON a."id" = e."enteredBy"
    LEFT JOIN "LedgerPosition" p ON p."entryId" = e."id"
    WHERE e."memberId" IN (SELECT "memberId" FROM "LedgerErasure") AND e."kind" = ${ENTRIES_ERASED}
    ORDER BY e."arrival" DESC LIMIT ${take}`
  return rows.map(({ id, receivedAt, payload: text, member, employeeNumber, actor, position }) => {
    const payload = parsePayload(text)
    return {
      id,
      at: formatInstant(receivedAt),
      member: payload.identity === true ? member : `${member}（${employeeNumber}）`,
      by: actor ? `${textIn(payload, 'by')} ${actor}` : textIn(payload, 'by'),
      basis: textIn(payload, 'basis'),
      reason: textIn(payload, 'reason'),
      numbers: erasedParts(payload)
        .map(({ counter }) => counter + 1)
        .join('、'),
      position: position === null ? null : Number(position),
    }
  })
}

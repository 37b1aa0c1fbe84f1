import { formatInstant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { parsePayload } from '../entry-row.server.ts'
import type { DescribeEntry } from '../entry-words.ts'
import { ENTRIES_ERASED } from './entries-erased.entry.ts'

/** A member's entry whose content is still there. */
export type ErasableEntry = { id: string; number: number; label: string }

/** The member's entries that can lose their content, newest first, and how many there are. */
export async function findErasable(
  database: Readable,
  describe: DescribeEntry,
  memberId: string,
  take: number,
): Promise<{ entries: Array<ErasableEntry>; total: number }> {
  const where = { memberId, kind: { not: ENTRIES_ERASED }, payload: { not: '' } }
  const total = await database.ledgerEntry.count({ where })
  const rows = await database.ledgerEntry.findMany({ where, orderBy: { counter: 'desc' }, take })
  const entries = rows.map(({ id, counter, kind, payload, occurredAt }) => ({
    id,
    number: counter + 1,
    label: `第 ${counter + 1} 条　${formatInstant(occurredAt)}　${describe(kind, parsePayload(payload)).title}`,
  }))
  return { entries, total }
}

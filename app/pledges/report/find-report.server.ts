import { parsePayload } from '#app/ledger/entry-row.server.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { FulfilmentReport } from './report.ts'
import { readReportPayload } from './report-payload.server.ts'

/** The report on a pledge, found by the pledge's entry or its own; null when there is none. */
export async function findReport(
  database: Readable,
  where: { pledgeEntryId: string } | { entryId: string },
): Promise<FulfilmentReport | null> {
  const row = await database.fulfilmentReport.findUnique({ where })
  if (!row) return null
  const entry = await database.ledgerEntry.findUniqueOrThrow({ where: { id: row.entryId } })
  const { pledgeEntryId, pledgeTitle, year, items, summary, reportedAt } = readReportPayload(
    parsePayload(entry.payload),
  )
  return { entryId: row.entryId, pledgeEntryId, pledgeTitle, year, items, summary, reportedAt }
}

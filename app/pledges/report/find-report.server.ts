import { z } from 'zod'
import { parsePayload } from '#app/ledger/entry-row.server.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { STANDINGS, type FulfilmentReport } from './report.ts'

const Payload = z.object({
  pledgeEntryId: z.string(),
  pledgeTitle: z.string(),
  year: z.number(),
  items: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      standing: z.enum([STANDINGS[0].code, STANDINGS[1].code, STANDINGS[2].code]),
      note: z.string(),
    }),
  ),
  summary: z.string(),
  reportedAt: z.string(),
})

/** The report on a pledge, found by the pledge's entry or its own; null when there is none. */
export async function findReport(
  database: Readable,
  where: { pledgeEntryId: string } | { entryId: string },
): Promise<FulfilmentReport | null> {
  const row = await database.fulfilmentReport.findUnique({ where })
  if (!row) return null
  const entry = await database.ledgerEntry.findUniqueOrThrow({ where: { id: row.entryId } })
  return { entryId: row.entryId, ...Payload.parse(parsePayload(entry.payload)) }
}

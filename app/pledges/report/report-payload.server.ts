import { z } from 'zod'
import type { JsonObject } from '#app/platform/canonical-json.ts'
import { STANDINGS } from './report.ts'
import type { ReportedPayload } from './reported.entry.ts'

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
  pledgeLeafHash: z.string(),
  signer: z.object({ name: z.string(), employeeNumber: z.string(), unitName: z.string() }),
  factor: z.literal('password'),
})

/** The payload of a `pledge.reported` entry as read back from the ledger. @throws ZodError when it is another. */
export function readReportPayload(payload: JsonObject): ReportedPayload {
  return Payload.parse(payload)
}

import { z } from 'zod'
import { parsePayload } from '#app/ledger/entry-row.server.ts'
import type { Instant } from '#app/platform/clock.ts'

/** A countersignature as it is shown: for whom, by whom, when. */
export type CountersignatureView = {
  entryId: string
  subjectId: string
  capacityTitle: string
  name: string
  unitName: string
  countersignedAt: Instant
}

const Payload = z.object({
  subject: z.object({ entryId: z.string() }),
  capacityTitle: z.string(),
  countersigner: z.object({ name: z.string(), unitName: z.string() }),
  countersignedAt: z.string(),
})

/** Reads a `pledge.countersigned` entry. @throws ZodError when it is another. */
export function readCountersigned(row: { id: string; payload: string }): CountersignatureView {
  const { subject, capacityTitle, countersigner, countersignedAt } = Payload.parse(parsePayload(row.payload))
  return { entryId: row.id, subjectId: subject.entryId, capacityTitle, ...countersigner, countersignedAt }
}

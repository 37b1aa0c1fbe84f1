import { z } from 'zod'
import type { Readable } from '#app/platform/database.server.ts'
import { EXAM_STARTED } from './entries/exam-started.entry.ts'
import { EXAM_TAKEN_OVER } from './entries/exam-taken-over.entry.ts'
import type { Sitting } from './sitting.ts'

/** A start says no number: the device that begins is the first. */
const Holder = z.object({ sittingId: z.string(), device: z.string(), number: z.number().default(1) })

/** Under which numbers a device has held a sitting, by the candidate's ledger: none when it never has, several when it took over again. */
export async function findHeldNumbers(
  database: Readable,
  { id: sittingId, memberId }: Pick<Sitting, 'id' | 'memberId'>,
  device: string,
): Promise<ReadonlySet<number>> {
  const entries = await database.ledgerEntry.findMany({
    where: { memberId, kind: { in: [EXAM_STARTED, EXAM_TAKEN_OVER] }, payload: { contains: sittingId } },
    select: { payload: true },
  })
  const holders = entries.map(({ payload }) => Holder.parse(JSON.parse(payload)))
  const own = holders.filter((holder) => holder.sittingId === sittingId && holder.device === device)
  return new Set(own.map(({ number }) => number))
}

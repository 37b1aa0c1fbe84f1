import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { ArrivedAnswer } from './arrived-answer.ts'
import { lateReasonSchema } from './exam-schema.server.ts'
import type { Arrival } from './judge-arrival.ts'
import type { Sitting } from './sitting.ts'

/** What became of an answer with this id that is in the member's ledger already; null when none is. */
export async function findRecorded(
  database: Readable,
  { memberId }: Pick<Sitting, 'memberId'>,
  { answerId: id }: Pick<ArrivedAnswer, 'answerId'>,
): Promise<Exclude<Arrival, { kind: 'over' }> | null> {
  const known = await database.ledgerEntry.findUnique({ where: { id }, select: { memberId: true } })
  if (known?.memberId !== memberId) return null
  const late = await database.examLateAnswer.findUnique({ where: { id }, select: { reason: true } })
  return late ? { kind: 'late', reason: lateReasonSchema.parse(late.reason) } : { kind: 'counts' }
}

/** Whether the answer to a question says what the newest one says that counts: nothing then changes by it. */
export async function stands(
  database: Readable,
  { id: sittingId }: Pick<Sitting, 'id'>,
  { number, fields }: Pick<ArrivedAnswer, 'number' | 'fields'>,
): Promise<boolean> {
  const standing = await database.examAnswer.findUnique({
    where: { sittingId_number: { sittingId, number } },
    select: { fields: true },
  })
  return (standing?.fields ?? '{}') === canonicalJson(fields)
}

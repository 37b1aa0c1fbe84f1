import { z } from 'zod'
import type { Entry } from '#app/ledger/entry.ts'
import { RecordRefused } from '#app/ledger/projector.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { partScoresSchema, questionMarksSchema } from './exam-schema.server.ts'

const Scored = z.object({
  examId: z.string(),
  sittingId: z.string(),
  title: z.string(),
  round: z.number(),
  score: z.number(),
  maximum: z.number(),
  outcome: z.enum(['passed', 'failed']),
  parts: partScoresSchema,
  marks: questionMarksSchema.optional(),
  marksHash: z.string().optional(),
  validUntil: z.string().nullable(),
  revision: z.number(),
})

/** Keeps the released result of a sitting; a later revision takes its place, nothing else does. */
export async function applyResult(tx: Transaction, entry: Entry): Promise<void> {
  const { sittingId, parts, marks, marksHash = null, ...scored } = Scored.parse(entry.payload)
  const before = await tx.examResult.findUnique({
    where: { sittingId },
    select: { revision: true, everPassed: true },
  })
  if (scored.revision !== (before?.revision ?? 0) + 1) throw new RecordRefused('already-scored')
  const result = {
    ...scored,
    memberId: entry.memberId,
    parts: canonicalJson(parts.map((part) => ({ ...part }))),
    marks: marks ? canonicalJson(marks.map((mark) => ({ ...mark, given: { ...mark.given } }))) : null,
    marksHash,
    everPassed: scored.outcome === 'passed' || before?.everPassed === true,
    scoredAt: entry.occurredAt,
    entryId: entry.id,
  }
  await tx.examResult.upsert({
    where: { sittingId },
    create: { sittingId, ...result },
    update: result,
  })
}

import { z } from 'zod'
import type { Entry } from '#app/ledger/entry.ts'
import { RecordRefused } from '#app/ledger/projector.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { evidenceSchema, fieldsSchema } from './exam-schema.server.ts'

const Late = z.object({
  examId: z.string(),
  sittingId: z.string(),
  number: z.number(),
  fields: fieldsSchema,
  stamp: z.number(),
  reason: z.string(),
  evidence: evidenceSchema,
})
const Judged = z.object({
  lateId: z.string(),
  verdict: z.enum(['accepted', 'refused']),
  reason: z.string(),
})

/**
 * Keeps a late answer until it is judged, one for each question of a sitting: where a newer answer stands or waits, it would
 * change nothing and is nobody's to judge; an older one that waits gives way to it. The ledger has them all.
 */
export async function applyLateAnswer(tx: Transaction, entry: Entry): Promise<void> {
  const { evidence, fields, ...late } = Late.parse(entry.payload)
  const sitting = await tx.examSitting.findUnique({
    where: { id: late.sittingId },
  })
  if (sitting?.memberId !== entry.memberId) throw new RecordRefused('no-sitting')
  const { sittingId, number, stamp } = late
  const newer = await tx.examAnswer.count({ where: { sittingId, number, stamp: { gte: stamp } } })
  const waiting = { sittingId, number, verdict: null }
  if (newer > 0 || (await tx.examLateAnswer.count({ where: { ...waiting, stamp: { gt: stamp } } })) > 0)
    return
  await tx.examLateAnswer.deleteMany({ where: waiting })
  await tx.examLateAnswer.create({
    data: {
      ...late,
      id: entry.id,
      memberId: entry.memberId,
      fields: canonicalJson(fields),
      evidence: canonicalJson({ ...evidence }),
      enteredAt: entry.occurredAt,
      receivedAt: entry.receivedAt,
    },
  })
}

/** Leaves out, when a sitting is handed in, what waits for a verdict although a newer answer has come since. */
export async function dropSuperseded(tx: Transaction, sittingId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "ExamLateAnswer" WHERE "sittingId" = ${sittingId} AND "verdict" IS NULL AND EXISTS (
      SELECT 1 FROM "ExamAnswer" a WHERE a."sittingId" = "ExamLateAnswer"."sittingId"
        AND a."number" = "ExamLateAnswer"."number" AND a."stamp" >= "ExamLateAnswer"."stamp")`
}

/** Keeps the verdict; an accepted answer counts unless a newer one to the same question stands. */
export async function applyVerdict(tx: Transaction, entry: Entry): Promise<void> {
  const { lateId, verdict, reason } = Judged.parse(entry.payload)
  const late = await tx.examLateAnswer.findUnique({ where: { id: lateId } })
  if (late?.memberId !== entry.memberId) throw new RecordRefused('no-late-answer')
  if (late.verdict !== null) throw new RecordRefused('already-judged')
  await tx.examLateAnswer.update({
    where: { id: lateId },
    data: {
      verdict,
      judgedAt: entry.occurredAt,
      judgedBy: entry.enteredBy,
      judgedReason: reason,
    },
  })
  if (verdict === 'refused') return
  const { sittingId, number, memberId, fields, stamp, enteredAt: answeredAt } = late
  const standing = await tx.examAnswer.findUnique({
    where: { sittingId_number: { sittingId, number } },
  })
  if (standing && standing.stamp >= stamp) return
  const answer = { fields, stamp, answeredAt, entryId: lateId }
  await tx.examAnswer.upsert({
    where: { sittingId_number: { sittingId, number } },
    create: { sittingId, number, memberId, ...answer },
    update: answer,
  })
}

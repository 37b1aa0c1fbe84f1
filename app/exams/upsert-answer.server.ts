import { z } from 'zod'
import type { Entry } from '#app/ledger/entry.ts'
import { RecordRefused } from '#app/ledger/projector.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { fieldsSchema } from './exam-schema.server.ts'

const Answered = z.object({
  sittingId: z.string(),
  number: z.number(),
  fields: fieldsSchema,
  stamp: z.number(),
})

/**
 * Keeps the newest answer to a question of a running sitting, in one statement: every saved answer waits for this. An older
 * one that arrives later stays in the ledger and changes nothing here.
 */
export async function upsertAnswer(tx: Transaction, entry: Entry): Promise<void> {
  const { sittingId, number, fields, stamp } = Answered.parse(entry.payload)
  const { id, memberId, occurredAt } = entry
  const changed = await tx.$executeRaw`
    INSERT INTO "ExamAnswer" ("sittingId", "number", "memberId", "fields", "stamp", "answeredAt", "entryId")
    SELECT s."id", CAST(${number} AS INTEGER), s."memberId", CAST(${canonicalJson(fields)} AS TEXT),
      CAST(${stamp} AS INTEGER), CAST(${occurredAt} AS TEXT), CAST(${id} AS TEXT)
    FROM "ExamSitting" s WHERE s."id" = ${sittingId} AND s."memberId" = ${memberId} AND s."submittedAt" IS NULL
    ON CONFLICT ("sittingId", "number") DO UPDATE SET
      "fields" = excluded."fields", "stamp" = excluded."stamp", "answeredAt" = excluded."answeredAt",
      "entryId" = excluded."entryId"
    WHERE "ExamAnswer"."stamp" < excluded."stamp"`
  if (changed > 0) return
  const sitting = await tx.examSitting.findUnique({ where: { id: sittingId } })
  if (sitting?.memberId !== memberId) throw new RecordRefused('no-sitting')
  if (sitting.submittedAt !== null) throw new RecordRefused('already-submitted')
}

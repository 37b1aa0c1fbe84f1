import { z } from 'zod'
import type { Entry } from '#app/ledger/entry.ts'
import { rowsIn, textsIn } from '#app/ledger/json-rows.server.ts'
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

type Row = {
  sittingId: string
  memberId: string
  fields: string
  answeredAt: string
  entryId: string
  number: number
  stamp: number
}
type Owner = { id: string; memberId: string; submittedAt: string | null }

const TEXTS = ['sittingId', 'memberId', 'fields', 'answeredAt', 'entryId']
const NUMBERS = ['number', 'stamp']

/**
 * Keeps the newest answer to each question of running sittings, in one statement: every saved answer waits for this. An older
 * one that arrives later stays in the ledger and changes nothing here.
 */
export async function upsertAnswers(tx: Transaction, entries: ReadonlyArray<Entry>): Promise<void> {
  const rows = entries.map(rowOf)
  const newest = newestOf(rows)
  // The order of the join is given, or SQLite might go through all sittings for each answer.
  const changed = await tx.$executeRaw`
    WITH a("sittingId", "memberId", "fields", "answeredAt", "entryId", "number", "stamp")
      AS (${rowsIn(newest, TEXTS, NUMBERS)})
    INSERT INTO "ExamAnswer" ("sittingId", "number", "memberId", "fields", "stamp", "answeredAt", "entryId")
    SELECT s."id", a."number", s."memberId", a."fields", a."stamp", a."answeredAt", a."entryId"
    FROM a CROSS JOIN "ExamSitting" s
    WHERE s."id" = a."sittingId" AND s."memberId" = a."memberId" AND s."submittedAt" IS NULL
    ON CONFLICT ("sittingId", "number") DO UPDATE SET
      "fields" = excluded."fields", "stamp" = excluded."stamp", "answeredAt" = excluded."answeredAt",
      "entryId" = excluded."entryId"
    WHERE "ExamAnswer"."stamp" < excluded."stamp"`
  if (changed < newest.length) await refuseWrong(tx, rows)
}

function rowOf({ id: entryId, memberId, occurredAt: answeredAt, payload }: Entry): Row {
  const { fields, ...answer } = Answered.parse(payload)
  return { ...answer, memberId, fields: canonicalJson(fields), answeredAt, entryId }
}

/** One row for each question: no statement may write the same one twice. Of equal stamps the first holds. */
function newestOf(rows: ReadonlyArray<Row>): Array<Row> {
  const newest = new Map<string, Row>()
  for (const row of rows) {
    const name = `${row.sittingId} ${row.number} ${row.memberId}`
    const before = newest.get(name)
    if (!before || before.stamp < row.stamp) newest.set(name, row)
  }
  return [...newest.values()]
}

/** Something was left out: because it was older, or because it may not be. */
async function refuseWrong(tx: Transaction, rows: ReadonlyArray<Row>): Promise<void> {
  const found = await tx.$queryRaw<Array<Owner>>`
    SELECT "id", "memberId", "submittedAt" FROM "ExamSitting"
    WHERE "id" IN ${textsIn([...new Set(rows.map(({ sittingId }) => sittingId))])}`
  const byId = new Map(found.map((sitting) => [sitting.id, sitting]))
  for (const { sittingId, memberId } of rows) {
    const sitting = byId.get(sittingId)
    if (sitting?.memberId !== memberId) throw new RecordRefused('no-sitting')
    if (sitting.submittedAt !== null) throw new RecordRefused('already-submitted')
  }
}

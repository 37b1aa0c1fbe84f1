import { z } from 'zod'
import type { Entry } from '#app/ledger/entry.ts'
import { RecordRefused } from '#app/ledger/projector.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { noteMarkDue } from './mark-due.server.ts'
import { fieldsSchema, givenSchema, paperSchema } from './exam-schema.server.ts'

const KeyedIn = z.object({
  examId: z.string(),
  sittingId: z.string(),
  round: z.number(),
  version: z.string(),
  poolId: z.string(),
  paper: paperSchema,
  begunAt: z.string(),
  answers: z.array(z.object({ number: z.number(), fields: fieldsSchema, given: givenSchema })),
  replaces: z.string().nullable(),
})

/** Keeps a sitting on paper with its answers; a correction takes the place of what it names, until the result is released. */
export async function applyKeyedIn(tx: Transaction, entry: Entry): Promise<void> {
  const { memberId, occurredAt, id: entryId } = entry
  const { sittingId, examId, round, answers, paper, begunAt, replaces, ...about } = KeyedIn.parse(
    entry.payload,
  )
  const where = { examId_memberId_round: { examId, memberId, round } }
  const before = await tx.examSitting.findUnique({ where })
  if (before && before.version === null) throw new RecordRefused('already-started')
  if ((before?.submitEntryId ?? null) !== replaces || (before && before.id !== sittingId))
    throw new RecordRefused('changed-meanwhile')
  if ((await tx.examResult.count({ where: { sittingId } })) > 0) throw new RecordRefused('already-released')
  const sitting = {
    ...about,
    paper: canonicalJson(paper.map((item) => ({ ...item }))),
    ...{ startedAt: begunAt, deadline: occurredAt, submittedAt: occurredAt },
    ...{ how: 'paper', submitEntryId: entryId, device: 0, deviceHash: '' },
  }
  await tx.examSitting.upsert({
    where,
    create: { id: sittingId, examId, memberId, round, ...sitting },
    update: sitting,
  })
  await tx.examAnswer.deleteMany({ where: { sittingId } })
  const given = (marks: Record<string, number> | null) => (marks === null ? null : canonicalJson(marks))
  await tx.examAnswer.createMany({
    data: answers.map((answer) => ({
      ...{ sittingId, number: answer.number, memberId, stamp: 1, answeredAt: occurredAt, entryId },
      ...{ fields: canonicalJson(answer.fields), given: given(answer.given) },
    })),
  })
  await noteMarkDue(tx, { sittingId, examId, entryId })
}

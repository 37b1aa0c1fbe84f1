import { z } from 'zod'
import type { Entry } from '#app/ledger/entry.ts'
import { RecordRefused, type Projector } from '#app/ledger/projector.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import { addMilliseconds } from '#app/platform/clock.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { EXAM_ANSWERED } from './entries/exam-answered.entry.ts'
import { EXAM_KEYED_IN } from './entries/exam-keyed-in.entry.ts'
import { EXAM_EXTENDED } from './entries/exam-extended.entry.ts'
import { EXAM_REMARKED, EXAM_SCORED } from './entries/exam-scored.entry.ts'
import { EXAM_STARTED } from './entries/exam-started.entry.ts'
import { EXAM_SUBMITTED } from './entries/exam-submitted.entry.ts'
import { EXAM_TAKEN_OVER } from './entries/exam-taken-over.entry.ts'
import { EXAM_LATE_ANSWERED } from './entries/late-answered.entry.ts'
import { EXAM_LATE_JUDGED } from './entries/late-judged.entry.ts'
import { paperSchema } from './exam-schema.server.ts'
import { noteMarkDue } from './mark-due.server.ts'
import { applyKeyedIn } from './project-keyed-in.server.ts'
import { applyLateAnswer, applyVerdict, dropSuperseded } from './project-late-answers.server.ts'
import { applyResult } from './project-results.server.ts'
import { upsertAnswers } from './upsert-answers.server.ts'

const Started = z.object({
  examId: z.string(),
  sittingId: z.string(),
  round: z.number(),
  poolId: z.string(),
  paper: paperSchema,
  deadline: z.string(),
  device: z.string(),
})
const Of = z.object({ sittingId: z.string() })
const TakenOver = Of.extend({ number: z.number(), device: z.string() })
const Extended = Of.extend({ minutes: z.number() })
const Submitted = Of.extend({ examId: z.string(), how: z.string() })

type Apply = (tx: Transaction, entry: Entry) => Promise<void>

const APPLY: Readonly<Record<string, Apply>> = {
  [EXAM_ANSWERED]: (tx, entry) => upsertAnswers(tx, [entry]),
  [EXAM_STARTED]: applyStarted,
  [EXAM_TAKEN_OVER]: applyTakenOver,
  [EXAM_EXTENDED]: applyExtended,
  [EXAM_SUBMITTED]: applySubmitted,
  [EXAM_KEYED_IN]: applyKeyedIn,
  [EXAM_LATE_ANSWERED]: applyLateAnswer,
  [EXAM_LATE_JUDGED]: applyVerdict,
  [EXAM_SCORED]: applyResult,
  [EXAM_REMARKED]: applyResult,
}

/** Keeps sittings, their newest answers, late ones and results; refuses a second sitting of a round and answers after the end. */
export const examsProjector: Projector = {
  name: 'exams',
  kinds: Object.keys(APPLY),
  tables: [
    { name: 'ExamSitting', orderBy: ['id'], perMember: true },
    { name: 'ExamAnswer', orderBy: ['sittingId', 'number'], perMember: true },
    { name: 'ExamLateAnswer', orderBy: ['id'], perMember: true },
    { name: 'ExamResult', orderBy: ['sittingId'], perMember: true },
  ],
  async apply(tx, entry) {
    await APPLY[entry.kind]?.(tx, entry)
  },
  async applyAll(tx, entries) {
    let answers: Array<Entry> = []
    const flush = async () => {
      if (answers.length > 0) await upsertAnswers(tx, answers)
      answers = []
    }
    for (const entry of entries) {
      if (entry.kind === EXAM_ANSWERED) {
        answers.push(entry)
        continue
      }
      await flush()
      await APPLY[entry.kind]?.(tx, entry)
    }
    await flush()
  },
}

async function applyStarted(tx: Transaction, { memberId, occurredAt, payload }: Entry): Promise<void> {
  const { examId, sittingId, round, poolId, paper, deadline, device } = Started.parse(payload)
  const before = await tx.examSitting.findUnique({
    where: { examId_memberId_round: { examId, memberId, round } },
    select: { id: true },
  })
  if (before) throw new RecordRefused('already-started')
  await tx.examSitting.create({
    data: {
      id: sittingId,
      examId,
      memberId,
      round,
      poolId,
      paper: canonicalJson(paper.map((item) => ({ ...item }))),
      startedAt: occurredAt,
      deadline,
      device: 1,
      deviceHash: device,
    },
  })
}

/** Two devices that take over at once: one is first, the other is told that it came too late and may try again. */
async function applyTakenOver(tx: Transaction, entry: Entry): Promise<void> {
  const { sittingId, number, device } = TakenOver.parse(entry.payload)
  const sitting = await runningSitting(tx, entry, sittingId)
  if (sitting.device !== number - 1) throw new RecordRefused('device-changed')
  const data = {
    device: number,
    deviceHash: device,
    takenOverAt: entry.occurredAt,
  }
  await tx.examSitting.update({ where: { id: sittingId }, data })
}

async function applyExtended(tx: Transaction, entry: Entry): Promise<void> {
  const { sittingId, minutes } = Extended.parse(entry.payload)
  const { deadline } = await runningSitting(tx, entry, sittingId)
  const data = { deadline: addMilliseconds(deadline, minutes * 60_000) }
  await tx.examSitting.update({ where: { id: sittingId }, data })
}

async function applySubmitted(tx: Transaction, entry: Entry): Promise<void> {
  const { sittingId, examId, how } = Submitted.parse(entry.payload)
  const changed = await tx.$executeRaw`
    UPDATE "ExamSitting" SET "submittedAt" = ${entry.occurredAt}, "how" = ${how}, "submitEntryId" = ${entry.id}
    WHERE "id" = ${sittingId} AND "memberId" = ${entry.memberId} AND "submittedAt" IS NULL`
  if (changed === 0) throw new RecordRefused('already-submitted')
  await dropSuperseded(tx, sittingId)
  await noteMarkDue(tx, { sittingId, examId, entryId: entry.id })
}

async function runningSitting(tx: Transaction, { memberId }: Entry, id: string) {
  const sitting = await tx.examSitting.findUnique({ where: { id } })
  if (sitting?.memberId !== memberId) throw new RecordRefused('no-sitting')
  if (sitting.submittedAt !== null) throw new RecordRefused('already-submitted')
  return sitting
}

import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { AuditAction } from '#app/members/audit-log/audit-words.ts'
import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { EXAM_PAUSED, EXAM_RESUMED, examAct } from '../entries/exam-acts.entry.ts'
import { examExtended } from '../entries/exam-extended.entry.ts'
import type { DeskExam } from './desk-exam.ts'
import { lockExam } from './lock-exam.server.ts'

type Tools = { record: RecordEntries; database: Database }
type By = { memberId: string; at: Instant }

/** Gives one running sitting more time, with the reason, recorded in the candidate's ledger. */
export async function extendSitting(
  { record, database }: Tools,
  exam: DeskExam,
  extension: { sittingId: string; minutes: number; reason: string },
  by: By,
): Promise<{ ok: true } | { ok: false; reason: 'no-sitting' | 'already-submitted' }> {
  const { sittingId, minutes, reason } = extension
  const sitting = await database.examSitting.findUnique({ where: { id: sittingId } })
  if (sitting?.examId !== exam.id) return { ok: false, reason: 'no-sitting' }
  const { memberId } = sitting
  const payload = { examId: exam.id, sittingId, title: exam.title, minutes, reason }
  try {
    await record([
      examExtended({ id: newId(), memberId, enteredBy: by.memberId, occurredAt: by.at, payload }),
    ])
  } catch (error) {
    if (error instanceof RecordRefused) return { ok: false, reason: 'already-submitted' }
    throw error
  }
  await log(database, exam, 'exam.extended', { memberId, minutes, reason }, by)
  return { ok: true }
}

/** Stops the clock of everybody; an exam that stands still stays so. */
export async function pauseExam(
  { record, database }: Tools,
  exam: DeskExam,
  reason: string,
  by: By,
): Promise<void> {
  const pauseId = newId()
  const paused = await database.$transaction(async (tx) => {
    await lockExam(tx, exam.id)
    if ((await tx.examPause.count({ where: { examId: exam.id, resumedAt: null } })) > 0) return false
    const row = { id: pauseId, examId: exam.id, reason, pausedAt: by.at, pausedBy: by.memberId }
    await tx.examPause.create({ data: row })
    return true
  })
  if (!paused) return
  const payload = { examId: exam.id, title: exam.title, pauseId, reason }
  const { memberId, at: occurredAt } = by
  await record([examAct({ kind: EXAM_PAUSED, id: newId(), memberId, occurredAt, payload })])
  await log(database, exam, 'exam.paused', { reason }, by)
}

/** Lets the clock run on. */
export async function resumeExam(
  { record, database }: Tools,
  exam: DeskExam,
  reason: string,
  by: By,
): Promise<void> {
  const pause = await database.examPause.findFirst({ where: { examId: exam.id, resumedAt: null } })
  if (!pause) return
  const { count } = await database.examPause.updateMany({
    where: { id: pause.id, resumedAt: null },
    data: { resumedAt: by.at, resumedBy: by.memberId },
  })
  if (count === 0) return
  const payload = { examId: exam.id, title: exam.title, pauseId: pause.id }
  const { memberId, at: occurredAt } = by
  await record([examAct({ kind: EXAM_RESUMED, id: newId(), memberId, occurredAt, payload })])
  await log(database, exam, 'exam.resumed', { reason }, by)
}

async function log(
  database: Database,
  { id: subject, unitPath }: DeskExam,
  action: AuditAction,
  detail: Record<string, string | number>,
  { memberId: actorId, at }: By,
): Promise<void> {
  await audit(database, { at, actorId, action, subject, unitPath, detail })
}

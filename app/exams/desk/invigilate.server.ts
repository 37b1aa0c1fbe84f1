import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { auditExam } from '../audit-exam.server.ts'
import { EXAM_PAUSED, EXAM_RESUMED, examAct } from '../entries/exam-acts.entry.ts'
import { examExtended } from '../entries/exam-extended.entry.ts'
import type { DeskExam } from './desk-exam.ts'
import { entryIdFor } from './entry-id.server.ts'
import { lockExam } from './lock-exam.server.ts'

type Tools = { record: RecordEntries; database: Database }
type By = { memberId: string; at: Instant }

/**
 * Gives one running sitting more time, with the reason, recorded in the candidate's ledger. `id` was made with the form: sent
 * twice, it gives the minutes once.
 */
export async function extendSitting(
  { record, database }: Tools,
  exam: DeskExam,
  extension: { id: string; sittingId: string; minutes: number; reason: string },
  by: By,
): Promise<{ ok: true } | { ok: false; reason: 'no-sitting' | 'already-submitted' | 'already-extended' }> {
  const { id, sittingId, minutes, reason } = extension
  const sitting = await database.examSitting.findUnique({ where: { id: sittingId } })
  if (sitting?.examId !== exam.id) return { ok: false, reason: 'no-sitting' }
  const { memberId } = sitting
  const payload = { examId: exam.id, sittingId, title: exam.title, minutes, reason }
  try {
    const fact = { id, memberId, enteredBy: by.memberId, occurredAt: by.at, payload }
    const { recorded } = await record([examExtended(fact)])
    if (recorded > 0) await auditExam(database, exam, 'exam.extended', { memberId, minutes, reason }, by)
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error
    return { ok: false, reason: error.reason === 'id-taken' ? 'already-extended' : 'already-submitted' }
  }
  return { ok: true }
}

/**
 * Stops the clock of everybody; an exam that stands still stays so. `id`, made with the form, becomes that of the pause: sent
 * again, even after the exam went on, it stops nothing.
 */
export async function pauseExam(
  { record, database }: Tools,
  exam: DeskExam,
  { id, reason }: { id: string; reason: string },
  by: By,
): Promise<void> {
  const pause = await database.$transaction(async (tx) => {
    await lockExam(tx, exam.id)
    const before = await tx.examPause.findUnique({ where: { id } })
    if (before) return before
    if ((await tx.examPause.count({ where: { examId: exam.id, resumedAt: null } })) > 0) return null
    await auditExam(tx, exam, 'exam.paused', { reason }, by)
    const row = { id, examId: exam.id, reason, pausedAt: by.at, pausedBy: by.memberId }
    return tx.examPause.create({ data: row })
  })
  if (pause?.examId !== exam.id || pause.pausedBy !== by.memberId) return
  const payload = { examId: exam.id, title: exam.title, pauseId: id, reason: pause.reason }
  const { memberId, at: occurredAt } = by
  // Also for a pause that is there: its entry may be missing where the first try was cut short.
  const entryId = entryIdFor(id, 'paused')
  await record([examAct({ kind: EXAM_PAUSED, id: entryId, memberId, occurredAt, payload })])
}

/** Ends the pause with this id and lets the clock run on; a later pause stays. */
export async function resumeExam(
  { record, database }: Tools,
  exam: DeskExam,
  { id, reason }: { id: string; reason: string },
  by: By,
): Promise<void> {
  const pause = await database.$transaction(async (tx) => {
    const { count } = await tx.examPause.updateMany({
      where: { id, examId: exam.id, resumedAt: null },
      data: { resumedAt: by.at, resumedBy: by.memberId },
    })
    if (count > 0) await auditExam(tx, exam, 'exam.resumed', { reason }, by)
    return tx.examPause.findUnique({ where: { id } })
  })
  if (pause?.examId !== exam.id || pause.resumedBy !== by.memberId) return
  const payload = { examId: exam.id, title: exam.title, pauseId: id }
  const { memberId, at: occurredAt } = by
  const entryId = entryIdFor(id, 'resumed')
  await record([examAct({ kind: EXAM_RESUMED, id: entryId, memberId, occurredAt, payload })])
}

import { z } from 'zod'
import { insertRows } from '#app/members/insert-rows.server.ts'
import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Database, Transaction } from '#app/platform/database.server.ts'
import { auditExam } from '../audit-exam.server.ts'
import { lastResitDay } from '../last-resit-day.ts'
import { fromLocalInput } from './china-time.ts'
import type { DeskExam } from './desk-exam.ts'
import { findExamResults, type ResultRow } from './find-results.server.ts'
import { lockExam } from './lock-exam.server.ts'

const time = (message: string) =>
  z
    .string({ required_error: message })
    .transform((text) => fromLocalInput(text) ?? '')
    .pipe(z.string().min(1, message))

/** The window of a resit. */
export const ResitWindow = z
  .object({
    opensAt: time('请填写补考开考时间，例如 2026-12-20 09:00'),
    closesAt: time('请填写补考最晚开始时间，例如 2026-12-20 11:00'),
  })
  .superRefine((form, context) => {
    if (form.closesAt <= form.opensAt)
      context.addIssue({ code: 'custom', path: ['closesAt'], message: '最晚开始时间必须晚于开考时间' })
  })

type By = { memberId: string; at: Instant }
type Window = { opensAt: Instant; closesAt: Instant }

/**
 * Gives everybody who did not pass or was not there one more round in this window, with what was granted to them before (extra
 * time, large type, open book). Who has a resit to come keeps that one, so that a second press changes nothing. Returns how many
 * got one.
 */
export async function arrangeResits(
  database: Database,
  exam: DeskExam,
  window: Window,
  by: By,
): Promise<{ ok: true; added: number } | { ok: false; reason: ResitRefusal }> {
  const refusal = resitRefusal(exam, window, by.at)
  if (refusal) return { ok: false, reason: refusal }
  const added = await database.$transaction(async (tx) => {
    await lockExam(tx, exam.id)
    const rows = await findExamResults(tx, exam.id, { list: 'resit', words: '', at: by.at }, null)
    // Who has a resit to come keeps that one: all others on the list did not pass, or their window is over.
    const isDue = ({ sittingId, closesAt }: ResultRow) =>
      sittingId !== null || (closesAt !== null && closesAt <= by.at)
    const due = rows.filter(isDue)
    if (due.length > 0) await addRound(tx, exam, window, due, by)
    return due.length
  })
  return { ok: true, added }
}

/** Why no resit can be arranged. */
export type ResitRefusal = 'no-resits' | 'too-late' | 'over' | 'not-released'

function resitRefusal(exam: DeskExam, { closesAt }: Window, now: Instant): ResitRefusal | null {
  const { resitMonths } = exam.rules
  if (resitMonths === null) return 'no-resits'
  if (exam.releasedAt === null) return 'not-released'
  if (closesAt <= now) return 'over'
  return dayOf(closesAt) > lastResitDay(dayOf(exam.closesAt), resitMonths) ? 'too-late' : null
}

async function addRound(
  tx: Transaction,
  exam: DeskExam,
  window: Window,
  due: ReadonlyArray<ResultRow>,
  by: By,
): Promise<void> {
  const rows = due.map(({ memberId, round, extraMinutes, typeSize, book }) => ({
    ...{ examId: exam.id, memberId, round: round + 1, extraMinutes, typeSize, book },
    ...{ opensAt: window.opensAt, closesAt: window.closesAt, addedAt: by.at, addedBy: by.memberId },
  }))
  await insertRows(tx, 'ExamCandidate', rows)
  await auditExam(tx, exam, 'exam.resits-arranged', { ...window, added: due.length }, by)
}

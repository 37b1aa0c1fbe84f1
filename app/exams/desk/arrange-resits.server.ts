import { z } from 'zod'
import { audit } from '#app/members/audit.server.ts'
import { insertRows } from '#app/members/insert-rows.server.ts'
import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { lastResitDay } from '../last-resit-day.ts'
import { fromLocalInput } from './china-time.ts'
import type { DeskExam } from './desk-exam.ts'
import { findExamResults } from './find-results.server.ts'

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

/**
 * Gives everybody who did not pass or was not there one more round in this window. Returns how many.
 */
export async function arrangeResits(
  database: Database,
  exam: DeskExam,
  window: { opensAt: Instant; closesAt: Instant },
  by: { memberId: string; at: Instant },
): Promise<{ ok: true; added: number } | { ok: false; reason: 'no-resits' | 'too-late' | 'not-released' }> {
  const { resitMonths } = exam.rules
  if (resitMonths === null) return { ok: false, reason: 'no-resits' }
  if (exam.releasedAt === null) return { ok: false, reason: 'not-released' }
  if (dayOf(window.closesAt) > lastResitDay(dayOf(exam.closesAt), resitMonths))
    return { ok: false, reason: 'too-late' }
  const rows = await findExamResults(database, exam.id, { list: 'resit', words: '' }, null)
  // Who has been given a resit and has not sat it yet keeps that one.
  const due = rows.filter((row) => row.outcome === 'failed' || row.round === 1)
  await database.$transaction(async (tx) => {
    const given = { extraMinutes: 0, typeSize: 'normal', addedAt: by.at, addedBy: by.memberId, ...window }
    const added = due.map(({ memberId, round }) => ({
      examId: exam.id,
      memberId,
      round: round + 1,
      ...given,
    }))
    await insertRows(tx, 'ExamCandidate', added)
    const { id: subject, unitPath } = exam
    const detail = { ...window, added: due.length }
    await audit(tx, {
      at: by.at,
      actorId: by.memberId,
      action: 'exam.resits-arranged',
      subject,
      unitPath,
      detail,
    })
  })
  return { ok: true, added: due.length }
}

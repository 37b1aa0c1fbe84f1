import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { LateEvidence, LateReason } from '../exam.ts'
import type { ExamAnsweredPayload } from './exam-answered.entry.ts'

export const EXAM_LATE_ANSWERED = 'exam.late-answered'

/** An answer that was entered in time by the device's account and arrived too late to count: it waits for a verdict. */
export type LateAnsweredPayload = ExamAnsweredPayload & {
  reason: LateReason
  evidence: LateEvidence
}

/** `id` is that of the answer, `occurredAt` when the device says it was entered. */
export function lateAnswered(fact: {
  id: string
  memberId: string
  occurredAt: Instant
  payload: LateAnsweredPayload
}): NewEntry {
  return {
    ...fact,
    kind: EXAM_LATE_ANSWERED,
    version: 1,
    contentVersion: null,
    enteredBy: null,
  }
}

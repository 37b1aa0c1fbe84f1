import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'

export const EXAM_SUBMITTED = 'exam.submitted'

/** A sitting is over: handed in, or its time was up. What it is worth is not said before the release. */
export type ExamSubmittedPayload = {
  examId: string
  sittingId: string
  title: string
  round: number
  how: 'handed-in' | 'time-out'
}

export function examSubmitted(fact: {
  id: string
  memberId: string
  occurredAt: Instant
  payload: ExamSubmittedPayload
}): NewEntry {
  return {
    ...fact,
    kind: EXAM_SUBMITTED,
    version: 1,
    contentVersion: null,
    enteredBy: null,
  }
}

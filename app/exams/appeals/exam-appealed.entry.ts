import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'

export const EXAM_APPEALED = 'exam.appealed'

/** A candidate asks for a released result to be looked at again. Refused with `already-appealed` while one is open. */
export type ExamAppealedPayload = { examId: string; sittingId: string; title: string; text: string }

/** `id` was made with the form, so that sending it twice asks once. */
export function examAppealed(fact: {
  id: string
  memberId: string
  occurredAt: Instant
  payload: ExamAppealedPayload
}): NewEntry {
  return { ...fact, kind: EXAM_APPEALED, version: 1, contentVersion: null, enteredBy: null }
}

import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { FieldValues } from '#app/questions/field-values.ts'

export const EXAM_ANSWERED = 'exam.answered'

/**
 * An answer as the form sent it, by keys that say nothing: in the ids of the bank a member's own record would tell what
 * belongs together before the release. No fields: taken back. `stamp` orders the answers to a question, newest last.
 */
export type ExamAnsweredPayload = {
  examId: string
  sittingId: string
  title: string
  number: number
  ref: string
  fields: FieldValues
  stamp: number
}

/** `id` comes from the browser, so that sending an answer again is harmless; `occurredAt` is when it was entered. */
export function examAnswered(fact: {
  id: string
  memberId: string
  occurredAt: Instant
  payload: ExamAnsweredPayload
}): NewEntry {
  return {
    ...fact,
    kind: EXAM_ANSWERED,
    version: 1,
    contentVersion: null,
    enteredBy: null,
  }
}

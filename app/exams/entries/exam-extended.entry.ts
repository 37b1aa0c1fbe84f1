import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'

export const EXAM_EXTENDED = 'exam.extended'

/** A running sitting gets more time. Refused with `already-submitted` when it is handed in. */
export type ExamExtendedPayload = {
  examId: string
  sittingId: string
  title: string
  minutes: number
  reason: string
}

/** An entry of the candidate, entered by the organizer. */
export function examExtended(fact: {
  id: string
  memberId: string
  enteredBy: string
  occurredAt: Instant
  payload: ExamExtendedPayload
}): NewEntry {
  return { ...fact, kind: EXAM_EXTENDED, version: 1, contentVersion: null }
}

import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'

export const EXAM_LATE_JUDGED = 'exam.late-judged'

/** The verdict on a late answer (`lateId`), with the reason: an accepted one counts like any other. Refused with
 * `already-judged` the second time. */
export type LateJudgedPayload = {
  examId: string
  sittingId: string
  title: string
  lateId: string
  verdict: 'accepted' | 'refused'
  reason: string
}

/** An entry of the candidate, entered by the organizer. */
export function lateJudged(fact: {
  id: string
  memberId: string
  enteredBy: string
  occurredAt: Instant
  payload: LateJudgedPayload
}): NewEntry {
  return { ...fact, kind: EXAM_LATE_JUDGED, version: 1, contentVersion: null }
}

import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'

export const APPEAL_ANSWERED = 'exam.appeal-answered'

/** The reasoned answer to an appeal. A changed result follows as `exam.remarked`. */
export type AppealAnsweredPayload = {
  examId: string
  sittingId: string
  title: string
  appealId: string
  decision: 'upheld' | 'changed'
  answer: string
}

/** An entry of the candidate, entered by the organizer. */
export function appealAnswered(fact: {
  id: string
  memberId: string
  enteredBy: string
  occurredAt: Instant
  payload: AppealAnsweredPayload
}): NewEntry {
  return { ...fact, kind: APPEAL_ANSWERED, version: 1, contentVersion: null }
}

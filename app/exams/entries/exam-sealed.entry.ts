import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'

const EXAM_SEALED = 'exam.sealed'

/** The questions, keys and rules of an exam are fixed: `hash` commits to the pool without telling anything of it. */
export type ExamSealedPayload = {
  examId: string
  title: string
  hash: string
  questions: number
}

/** The entry has the id of the pool and belongs to the organizer who seals. */
export function examSealed(fact: {
  id: string
  memberId: string
  occurredAt: Instant
  payload: ExamSealedPayload
}): NewEntry {
  return {
    ...fact,
    kind: EXAM_SEALED,
    version: 1,
    contentVersion: null,
    enteredBy: null,
  }
}

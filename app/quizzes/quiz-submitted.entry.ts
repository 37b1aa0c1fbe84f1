import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Purpose } from './attempt.ts'
import type { CatalogueRef } from './question-ref.ts'

export const QUIZ_SUBMITTED = 'quiz.submitted'

/** How one question went; `answer` is the id of the entry that was judged, null when there was none; `answered` is false too when it was taken back. */
export type QuizResult = {
  question: CatalogueRef
  point: CatalogueRef
  answer: string | null
  answered: boolean
  score: number
  maximum: number
}

/** The result of a sitting, question by question. `passed` is null for practice. Scores in thousandths of a point. */
export type QuizSubmittedPayload = {
  attemptId: string
  purpose: Purpose
  courseId: string | null
  title: string
  results: ReadonlyArray<QuizResult>
  score: number
  maximum: number
  passMark: number | null
  passed: boolean | null
  /** When the sitting was begun, by the server's clock. */
  begunAt: Instant
  /** Questions that were answered since. */
  steps: number
}

export function quizSubmitted(fact: {
  id: string
  memberId: string
  occurredAt: Instant
  contentVersion: string | null
  payload: QuizSubmittedPayload
}): NewEntry {
  return { ...fact, kind: QUIZ_SUBMITTED, version: 1, enteredBy: null }
}

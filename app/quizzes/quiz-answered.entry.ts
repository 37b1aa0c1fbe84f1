import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { QuestionResponse } from '#app/questions/question-response.ts'
import type { Purpose } from './attempt.ts'
import type { CatalogueRef } from './question-ref.ts'

export const QUIZ_ANSWERED = 'quiz.answered'

/**
 * An answer as it was given; `response` is null when the member took an earlier one back. `score` and `maximum` (thousandths of a point) are null in a course quiz: it is judged when
 * handed in, and until then not even the member's own record may tell what is right.
 */
export type QuizAnsweredPayload = {
  attemptId: string
  purpose: Purpose
  courseId: string
  courseTitle: string
  question: CatalogueRef
  stem: string
  point: CatalogueRef
  pointTitle: string
  response: QuestionResponse | null
  score: number | null
  maximum: number | null
}

/** `id` comes from the browser, so that sending an answer again is harmless. */
export function quizAnswered(fact: {
  id: string
  memberId: string
  occurredAt: Instant
  contentVersion: string
  payload: QuizAnsweredPayload
}): NewEntry {
  return { ...fact, kind: QUIZ_ANSWERED, version: 1, enteredBy: null }
}

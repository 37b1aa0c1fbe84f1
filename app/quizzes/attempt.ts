import type { Instant } from '#app/platform/clock.ts'
import type { QuestionResponse } from '#app/questions/question-response.ts'
import type { CatalogueRef } from './question-ref.ts'

/** A course quiz is judged when handed in, a practice round question by question. */
export type Purpose = 'course-quiz' | 'practice'

/** One sitting of a quiz. Scores are in thousandths of a point; null while it runs. */
export type Attempt = {
  id: string
  memberId: string
  purpose: Purpose
  /** Null for a practice round over all courses. */
  courseId: string | null
  /** Drew the questions and shuffles their parts; not shown to the member before the end. */
  seed: string
  questions: ReadonlyArray<CatalogueRef>
  startedAt: Instant
  submittedAt: Instant | null
  score: number | null
  maximum: number | null
  /** Per cent; null for practice. */
  passMark: number | null
  passedAt: Instant | null
  contentVersion: string
  answers: Map<CatalogueRef, AttemptAnswer>
}

/** `response` is null when an answer was taken back. */
export type AttemptAnswer = {
  response: QuestionResponse | null
  score: number | null
  maximum: number | null
  answeredAt: Instant
  entryId: string
}

/** The score that was recorded for an answer; null while it is not judged. */
export function recordedScore(answer: AttemptAnswer | undefined): { score: number; maximum: number } | null {
  const { score = null, maximum = null } = answer ?? {}
  return score === null || maximum === null ? null : { score, maximum }
}

import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Purpose } from './attempt.ts'
import type { CatalogueRef } from './question-ref.ts'

export const QUIZ_STARTED = 'quiz.started'

/** Which questions a member was given and by which seed they were drawn. `title` is that of the course. */
export type QuizStartedPayload = {
  attemptId: string
  purpose: Purpose
  courseId: string | null
  title: string
  seed: string
  passMark: number | null
  questions: ReadonlyArray<{ question: CatalogueRef; point: CatalogueRef }>
}

/** The entry has the id of the attempt: starting it twice is one start. */
export function quizStarted(fact: {
  memberId: string
  occurredAt: Instant
  contentVersion: string | null
  payload: QuizStartedPayload
}): NewEntry {
  return { ...fact, id: fact.payload.attemptId, kind: QUIZ_STARTED, version: 1, enteredBy: null }
}

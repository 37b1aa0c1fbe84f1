import { withBankQuestions } from '#app/bank/with-bank-questions.server.ts'
import type { Course } from '#app/courses/catalogue.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { findRunningAttempt } from '#app/quizzes/find-attempt.server.ts'
import { isIdOfOther, startAttempt, type StartedAttempt } from '#app/quizzes/start-attempt.server.ts'
import { submitAttempt } from '#app/quizzes/submit-attempt.server.ts'
import { drawPractice } from './draw-practice.ts'
import { findPointMastery, findQuestionMastery } from './find-mastery.server.ts'
import { bankWithin, type PracticeScope } from './practice-scope.ts'

export type StartedPractice =
  | StartedAttempt
  | { ok: false; reason: 'no-questions' | 'practice-running' | 'too-soon' }

export type NewPractice = {
  memberId: string
  attemptId: string
  seed: string
  scope: PracticeScope
  length: number
  /** The running round that ends as it stands when this one begins, and all courses, by which it is judged. */
  ends?: { attemptId: string; courses: ReadonlyArray<Course> } | undefined
}

/**
 * Starts a practice round drawn by what the member knows from the courses. Refused while another one runs, unless that is
 * the one to end; a form sent again is answered with the round that it started.
 */
export async function startPractice(
  tools: { record: RecordEntries; database: Readable },
  courses: ReadonlyArray<Course>,
  { memberId, attemptId, seed, scope, length, ends }: NewPractice,
  now: Instant,
): Promise<StartedPractice> {
  const running = await findRunningAttempt(tools.database, memberId, 'practice', null)
  if (running === attemptId) return { ok: true, attemptId }
  if (running !== null && running !== ends?.attemptId) return { ok: false, reason: 'practice-running' }
  const points = await findPointMastery(tools.database, memberId)
  const questions = await findQuestionMastery(tools.database, memberId)
  const mistakes = new Set(questions.filter(({ dueOn }) => dueOn !== null).map(({ question }) => question))
  const all = scope.mistakes ? await withBankQuestions(tools.database, courses, [...mistakes]) : courses
  const bank = bankWithin(all, scope, mistakes)
  const drawn = drawPractice(bank, { points, questions }, { length, seed, today: dayOf(now) })
  if (drawn.length === 0) return { ok: false, reason: 'no-questions' }
  if (running !== null && ends) {
    // Nothing would begin in its place.
    if (await isIdOfOther(tools.database, attemptId, memberId)) return { ok: false, reason: 'id-taken' }
    const ended = await submitAttempt(tools, ends.courses, { memberId, attemptId: running }, now)
    if (ended === 'too-soon') return { ok: false, reason: 'too-soon' }
  }
  return startAttempt(
    tools,
    {
      attemptId,
      seed,
      memberId,
      purpose: 'practice',
      courseId: scope.courseId,
      title: courses.find(({ id }) => id === scope.courseId)?.title ?? '练习',
      passMark: null,
      contentVersion: null,
      questions: drawn,
    },
    now,
  )
}

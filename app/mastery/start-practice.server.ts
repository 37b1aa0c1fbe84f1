import { withBankQuestions } from '#app/bank/with-bank-questions.server.ts'
import type { Course } from '#app/courses/catalogue.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { dayOf, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { startAttempt, type StartedAttempt } from '#app/quizzes/start-attempt.server.ts'
import { drawPractice } from './draw-practice.ts'
import { findPointMastery, findQuestionMastery } from './find-mastery.server.ts'
import { bankWithin, type PracticeScope } from './practice-scope.ts'

export type StartedPractice = StartedAttempt | { ok: false; reason: 'no-questions' }

/** Starts a practice round drawn by what the member knows, or resumes the one that is running. */
export async function startPractice(
  tools: { record: RecordEntries; database: Readable },
  courses: ReadonlyArray<Course>,
  {
    memberId,
    attemptId,
    seed,
    scope,
    length,
  }: { memberId: string; attemptId: string; seed: string; scope: PracticeScope; length: number },
  now: Instant,
): Promise<StartedPractice> {
  const points = await findPointMastery(tools.database, memberId)
  const questions = await findQuestionMastery(tools.database, memberId)
  const mistakes = new Set(questions.filter(({ dueOn }) => dueOn !== null).map(({ question }) => question))
  const all = scope.mistakes ? await withBankQuestions(tools.database, courses, [...mistakes]) : courses
  const bank = bankWithin(all, scope, mistakes)
  const drawn = drawPractice(bank, { points, questions }, { length, seed, today: dayOf(now) })
  if (drawn.length === 0) return { ok: false, reason: 'no-questions' }
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

import type { Course } from '#app/courses/catalogue.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { drawQuiz } from './draw-quiz.ts'
import { catalogueRef } from './question-ref.ts'
import { startAttempt, type StartedAttempt } from './start-attempt.server.ts'

export type StartedQuiz = StartedAttempt | { ok: false; reason: 'no-questions' }

/** Starts the quiz of a course with a new draw, or resumes the one that is running. */
export async function startCourseQuiz(
  tools: { record: RecordEntries; database: Readable },
  course: Course,
  { memberId, attemptId, seed }: { memberId: string; attemptId: string; seed: string },
  now: Instant,
): Promise<StartedQuiz> {
  const bank = course.questions.filter(({ use }) => use === 'quiz')
  const questions = drawQuiz(bank, course.quizLength, seed).map((question) => ({
    ref: catalogueRef(course.id, question.id),
    course,
    question,
  }))
  if (questions.length === 0) return { ok: false, reason: 'no-questions' }
  return startAttempt(
    tools,
    {
      attemptId,
      seed,
      memberId,
      purpose: 'course-quiz',
      courseId: course.id,
      title: course.title,
      passMark: course.passMark,
      contentVersion: course.contentVersion,
      questions,
    },
    now,
  )
}

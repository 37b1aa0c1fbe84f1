import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** First time that a member passed the quiz of a course on one version of it; a later edit of the course never takes it away. */
export type PassedQuiz = { memberId: string; courseId: string; contentVersion: string; passedAt: Instant }

/** The passed course quizzes of one member, in one query. */
export function findPassedQuizzes(database: Readable, memberId: string): Promise<Array<PassedQuiz>> {
  return database.$queryRaw<Array<PassedQuiz>>`
    SELECT "memberId", "courseId", "contentVersion", MIN("passedAt") AS "passedAt"
    FROM "QuizAttempt"
    WHERE "memberId" = ${memberId} AND "purpose" = 'course-quiz' AND "passedAt" IS NOT NULL
    GROUP BY "memberId", "courseId", "contentVersion"
    ORDER BY "passedAt"`
}

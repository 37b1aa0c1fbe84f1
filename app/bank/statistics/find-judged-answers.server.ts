import { withinScopes } from '#app/members/units/within-scopes.server.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { responseSchema } from '#app/questions/response-schema.server.ts'
import { addAnswer, choicesOf, judgedShares, rowsBy, type AnswersByQuestion } from './judged-answers.ts'
import { answerSeconds } from './answer-seconds.ts'

type QuizRow = {
  attemptId: string
  startedAt: string
  answeredAt: string
  questionId: string
  response: string
  score: number
  maximum: number
  total: number
  totalMaximum: number
}

/** Answers in handed-in quizzes of a course, of members within the scopes. Practice is left out: it shows the key at once. */
export async function findQuizAnswers(
  database: Readable,
  scopes: ReadonlyArray<string>,
  courseId: string,
): Promise<AnswersByQuestion> {
  const rows = await database.$queryRaw<Array<QuizRow>>`
    SELECT a."id" AS "attemptId", a."startedAt", x."answeredAt", x."questionId", x."response", x."score", x."maximum", a."score" AS "total", a."maximum" AS "totalMaximum"
    FROM "QuizAttempt" a JOIN "QuizAnswer" x ON x."attemptId" = a."id"
    JOIN "Member" m ON m."id" = a."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE a."courseId" = ${courseId} AND a."purpose" = 'course-quiz' AND a."submittedAt" IS NOT NULL
      AND x."score" IS NOT NULL AND x."maximum" > 0 AND ${withinScopes(scopes)}`
  const found: AnswersByQuestion = new Map()
  for (const own of rowsBy(rows, ({ attemptId }) => attemptId).values()) {
    const seconds = answerSeconds(own[0]?.startedAt ?? '', own)
    for (const [index, row] of own.entries()) {
      const answer = judgedShares(row, row.total - row.score, row.totalMaximum - row.maximum)
      const choices = choicesOf(responseSchema.parse(JSON.parse(row.response)))
      addAnswer(found, row.questionId, { ...answer, choices, seconds: seconds[index] ?? null })
    }
  }
  return found
}

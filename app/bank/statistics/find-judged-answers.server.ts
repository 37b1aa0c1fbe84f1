import { z } from 'zod'
import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { QuestionResponse } from '#app/questions/question-response.ts'
import { responseSchema } from '#app/questions/response-schema.server.ts'
import type { JudgedAnswer } from './question-statistics.ts'

/** Judged answers by the name of their question (question-ref.ts). */
export type AnswersByQuestion = Map<string, Array<JudgedAnswer>>

type QuizRow = {
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
    SELECT x."questionId", x."response", x."score", x."maximum", a."score" AS "total", a."maximum" AS "totalMaximum"
    FROM "QuizAttempt" a JOIN "QuizAnswer" x ON x."attemptId" = a."id"
    JOIN "Member" m ON m."id" = a."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE a."courseId" = ${courseId} AND a."purpose" = 'course-quiz' AND a."submittedAt" IS NOT NULL
      AND x."score" IS NOT NULL AND x."maximum" > 0 AND ${withinScopes(scopes)}`
  const found: AnswersByQuestion = new Map()
  for (const row of rows) {
    const answer = judged(row, row.total - row.score, row.totalMaximum - row.maximum)
    const choices = choicesOf(responseSchema.parse(JSON.parse(row.response)))
    add(found, row.questionId, { ...answer, choices })
  }
  return found
}

const Marks = z.array(z.object({ ref: z.string(), score: z.number(), maximum: z.number() }))

/** Answers in the released results of an exam, of members within the scopes. Which options were chosen stays sealed. */
export async function findExamAnswers(
  database: Readable,
  scopes: ReadonlyArray<string>,
  examId: string,
): Promise<AnswersByQuestion> {
  const rows = await database.$queryRaw<Array<{ marks: string; score: number; maximum: number }>>`
    SELECT r."marks", r."score", r."maximum" FROM "ExamResult" r
    JOIN "Member" m ON m."id" = r."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE r."examId" = ${examId} AND ${withinScopes(scopes)}`
  const found: AnswersByQuestion = new Map()
  for (const { marks, score, maximum } of rows)
    for (const mark of Marks.parse(JSON.parse(marks)))
      if (mark.maximum > 0)
        add(found, mark.ref, { ...judged(mark, score - mark.score, maximum - mark.maximum), choices: [] })
  return found
}

function judged({ score, maximum }: { score: number; maximum: number }, rest: number, restMaximum: number) {
  return { share: score / maximum, rest: restMaximum <= 0 ? 0 : rest / restMaximum }
}

function choicesOf(response: QuestionResponse): Array<string> {
  if (response.type === 'single') return [response.choice]
  if (response.type === 'multiple') return response.choices
  return response.type === 'judge' ? [String(response.answer)] : []
}

function add(found: AnswersByQuestion, ref: string, answer: JudgedAnswer): void {
  const answers = found.get(ref)
  if (answers) answers.push(answer)
  else found.set(ref, [answer])
}

function withinScopes(scopes: ReadonlyArray<string>): Prisma.Sql {
  if (scopes.length === 0) return Prisma.sql`1 = 0`
  const parts = scopes.map(
    (scope) => Prisma.sql`substr(u."path", 1, CAST(${scope.length} AS INTEGER)) = ${scope}`,
  )
  return Prisma.sql`(${Prisma.join(parts, ' OR ')})`
}

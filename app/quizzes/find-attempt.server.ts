import { z } from 'zod'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { isPostgres, type Readable } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { responseSchema } from '#app/questions/response-schema.server.ts'
import type { Attempt, AttemptAnswer, Purpose } from './attempt.ts'
import { keepRunning, recallQuestions } from './recall-round.server.ts'
import { runningKey } from './running-key.ts'

type Row = Omit<Attempt, 'questions' | 'answers' | 'purpose'> & {
  purpose: string
  questions: string
  answers: string
}

/** An answer as `answersAsJson` puts it together. */
type AnswerRow = readonly [
  questionId: string,
  response: string,
  score: number | null,
  maximum: number | null,
  answeredAt: string,
  entryId: string,
]

const Refs = z.array(z.string())
const StoredResponse = responseSchema.nullable()
const ANSWERS = Prisma.raw(answersAsJson(isPostgres(settings.databaseUrl)))

/**
 * A member's own sitting with, of its newest answers, at least the one to the question of that number; null when there is none
 * of that id. Every saved answer waits for this, and the others need not be read for it.
 */
export function findAttemptAt(
  database: Readable,
  memberId: string,
  attemptId: string,
  number: number,
): Promise<Attempt | null> {
  const questions = recallQuestions(attemptId)
  const only = questions && Prisma.sql`AND x."questionId" = ${questions[number - 1] ?? ''}`
  return findAttempt(database, memberId, attemptId, only)
}

/** A member's own sitting with its newest answers, in one query; null when there is none of that id. */
export async function findAttempt(
  database: Readable,
  memberId: string,
  attemptId: string,
  which: Prisma.Sql = Prisma.empty,
): Promise<Attempt | null> {
  const rows = await database.$queryRaw<Array<Row>>`
    SELECT a."id", a."memberId", a."purpose", a."courseId", a."seed", a."questions", a."startedAt", a."submittedAt",
      a."score", a."maximum", a."passMark", a."passedAt", a."contentVersion",
      (SELECT ${ANSWERS} FROM "QuizAnswer" x WHERE x."attemptId" = a."id" ${which}) AS "answers"
    FROM "QuizAttempt" a WHERE a."id" = ${attemptId} AND a."memberId" = ${memberId}`
  const [row] = rows
  const attempt = row ? attemptOf(row) : null
  if (attempt) keepRunning(attempt)
  return attempt
}

/** The id of the sitting that a member has begun and not handed in, if there is one. */
export async function findRunningAttempt(
  database: Readable,
  memberId: string,
  purpose: Purpose,
  courseId: string | null,
): Promise<string | null> {
  const [attempt] = await database.$queryRaw<Array<{ id: string }>>`
    SELECT "id" FROM "QuizAttempt" WHERE "runningKey" = ${runningKey(memberId, purpose, courseId)}`
  return attempt?.id ?? null
}

/** All answers as one JSON array: the columns of the sitting are not read again with each. */
function answersAsJson(postgres: boolean): string {
  const values = 'x."questionId", x."response", x."score", x."maximum", x."answeredAt", x."entryId"'
  return postgres
    ? `CAST(COALESCE(json_agg(json_build_array(${values})), '[]') AS text)`
    : `json_group_array(json_array(${values}))`
}

function attemptOf(row: Row): Attempt {
  // Written by the query itself.
  const answers: ReadonlyArray<AnswerRow> = JSON.parse(row.answers)
  return {
    ...row,
    purpose: row.purpose === 'practice' ? 'practice' : 'course-quiz',
    questions: recallQuestions(row.id) ?? Refs.parse(JSON.parse(row.questions)),
    answers: new Map(answers.flatMap(answerOf)),
  }
}

function answerOf(row: AnswerRow): Array<readonly [string, AttemptAnswer]> {
  const [questionId, response, score, maximum, answeredAt, entryId] = row
  const read = StoredResponse.safeParse(JSON.parse(response))
  return read.success ? [[questionId, { response: read.data, score, maximum, answeredAt, entryId }]] : []
}

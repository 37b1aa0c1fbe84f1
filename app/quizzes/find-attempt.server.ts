import { z } from 'zod'
import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { responseSchema } from '#app/questions/response-schema.server.ts'
import type { Attempt, AttemptAnswer, Purpose } from './attempt.ts'
import { keepRunning, recallQuestions } from './recall-round.server.ts'
import { runningKey } from './running-key.ts'

type Row = Omit<Attempt, 'questions' | 'answers' | 'purpose'> & {
  purpose: string
  questions: string
  questionId: string | null
  response: string | null
  answerScore: number | null
  answerMaximum: number | null
  answeredAt: string | null
  entryId: string | null
}

const Refs = z.array(z.string())

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
      a."score", a."maximum", a."passMark", a."passedAt", a."contentVersion", x."questionId", x."response",
      x."score" AS "answerScore", x."maximum" AS "answerMaximum", x."answeredAt", x."entryId"
    FROM "QuizAttempt" a LEFT JOIN "QuizAnswer" x ON x."attemptId" = a."id" ${which}
    WHERE a."id" = ${attemptId} AND a."memberId" = ${memberId}`
  const attempt = attemptOf(rows)
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

function attemptOf(rows: ReadonlyArray<Row>): Attempt | null {
  const [first] = rows
  if (!first) return null
  return {
    id: first.id,
    memberId: first.memberId,
    purpose: first.purpose === 'practice' ? 'practice' : 'course-quiz',
    courseId: first.courseId,
    seed: first.seed,
    questions: questionsOf(first),
    startedAt: first.startedAt,
    submittedAt: first.submittedAt,
    score: first.score,
    maximum: first.maximum,
    passMark: first.passMark,
    passedAt: first.passedAt,
    contentVersion: first.contentVersion,
    answers: new Map(rows.flatMap(answerOf)),
  }
}

function questionsOf({ id, questions }: Row): Attempt['questions'] {
  return recallQuestions(id) ?? Refs.parse(JSON.parse(questions))
}

function answerOf(row: Row): Array<readonly [string, AttemptAnswer]> {
  const { questionId, response, answerScore: score, answerMaximum: maximum, answeredAt, entryId } = row
  if (questionId === null || response === null || answeredAt === null || entryId === null) return []
  const read = responseSchema.nullable().safeParse(JSON.parse(response))
  return read.success ? [[questionId, { response: read.data, score, maximum, answeredAt, entryId }]] : []
}

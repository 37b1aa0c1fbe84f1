import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { responseSchema } from '#app/questions/response-schema.server.ts'
import type { Attempt, AttemptAnswer, Purpose } from './attempt.ts'
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

/** The questions of a sitting never change: those of the sittings that were last asked for stay in memory. */
const drawn = new LRUCache<string, Attempt['questions']>({ max: 10_000 })

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
  const questions = drawn.get(attemptId)
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
  return attemptOf(rows)
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
  const known = drawn.get(id)
  if (known) return known
  const read = Refs.parse(JSON.parse(questions))
  drawn.set(id, read)
  return read
}

function answerOf(row: Row): Array<readonly [string, AttemptAnswer]> {
  const { questionId, response, answerScore: score, answerMaximum: maximum, answeredAt, entryId } = row
  if (questionId === null || response === null || answeredAt === null || entryId === null) return []
  const read = responseSchema.nullable().safeParse(JSON.parse(response))
  return read.success ? [[questionId, { response: read.data, score, maximum, answeredAt, entryId }]] : []
}

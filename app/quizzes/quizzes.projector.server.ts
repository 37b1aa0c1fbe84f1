import { z } from 'zod'
import type { Entry } from '#app/ledger/entry.ts'
import { RecordRefused, type Projector } from '#app/ledger/projector.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { QUIZ_ANSWERED } from './quiz-answered.entry.ts'
import { QUIZ_STARTED } from './quiz-started.entry.ts'
import { QUIZ_SUBMITTED } from './quiz-submitted.entry.ts'
import { runningKey } from './running-key.ts'

const Common = z.object({
  attemptId: z.string(),
  purpose: z.enum(['course-quiz', 'practice']),
  courseId: z.string().nullable(),
})
const Started = Common.extend({
  seed: z.string(),
  passMark: z.number().nullable(),
  questions: z.array(z.object({ question: z.string() })),
})
const Answered = Common.extend({
  question: z.string(),
  score: z.number().nullable(),
  maximum: z.number().nullable(),
})
const Submitted = Common.extend({
  results: z.array(
    z.object({ question: z.string(), answer: z.string().nullable(), score: z.number(), maximum: z.number() }),
  ),
  score: z.number(),
  maximum: z.number(),
  passed: z.boolean().nullable(),
})
const Refs = z.array(z.string())

/** Keeps sittings and their newest answers; refuses a second running sitting and answers after the end. */
export const quizzesProjector: Projector = {
  name: 'quizzes',
  kinds: [QUIZ_STARTED, QUIZ_ANSWERED, QUIZ_SUBMITTED],
  tables: [
    { name: 'QuizAttempt', orderBy: ['id'], perMember: true },
    { name: 'QuizAnswer', orderBy: ['attemptId', 'questionId'], perMember: true },
  ],
  async apply(tx, entry) {
    if (entry.kind === QUIZ_STARTED) await start(tx, entry)
    else if (entry.kind === QUIZ_ANSWERED) await answer(tx, entry)
    else await submit(tx, entry)
  },
}

async function start(tx: Transaction, entry: Entry): Promise<void> {
  const { attemptId, purpose, courseId, seed, passMark, questions } = Started.parse(entry.payload)
  const key = runningKey(entry.memberId, purpose, courseId)
  if (await tx.quizAttempt.findUnique({ where: { runningKey: key } }))
    throw new RecordRefused('already-running')
  await tx.quizAttempt.create({
    data: {
      id: attemptId,
      memberId: entry.memberId,
      courseId,
      purpose,
      seed,
      questions: canonicalJson(questions.map(({ question }) => question)),
      startedAt: entry.receivedAt,
      passMark,
      contentVersion: entry.contentVersion ?? '',
      runningKey: key,
    },
  })
}

type Standing = {
  memberId: string
  purpose: string
  questions: string
  submittedAt: string | null
  answerId: string | null
}

/** An answer that was given earlier but arrives later stays in the ledger and does not replace a newer one. */
async function answer(tx: Transaction, entry: Entry): Promise<void> {
  const { attemptId, question, score, maximum } = Answered.parse(entry.payload)
  const [standing] = await tx.$queryRaw<Array<Standing>>`
    SELECT a."memberId", a."purpose", a."questions", a."submittedAt", x."entryId" AS "answerId"
    FROM "QuizAttempt" a LEFT JOIN "QuizAnswer" x ON x."attemptId" = a."id" AND x."questionId" = ${question}
    WHERE a."id" = ${attemptId}`
  if (standing?.memberId !== entry.memberId) throw new RecordRefused('no-attempt')
  if (standing.submittedAt !== null) throw new RecordRefused('already-submitted')
  if (!Refs.parse(JSON.parse(standing.questions)).includes(question))
    throw new RecordRefused('not-in-attempt')
  if (standing.purpose === 'practice' && standing.answerId !== null)
    throw new RecordRefused('already-answered')
  const response = canonicalJson(entry.payload.response ?? null)
  await tx.$executeRaw`
    INSERT INTO "QuizAnswer"
      ("attemptId", "questionId", "memberId", "response", "score", "maximum", "answeredAt", "entryId")
    VALUES (${attemptId}, ${question}, ${entry.memberId}, ${response}, ${score}, ${maximum}, ${entry.occurredAt}, ${entry.id})
    ON CONFLICT ("attemptId", "questionId") DO UPDATE SET
      "response" = excluded."response", "score" = excluded."score", "maximum" = excluded."maximum",
      "answeredAt" = excluded."answeredAt", "entryId" = excluded."entryId"
    WHERE "QuizAnswer"."answeredAt" <= excluded."answeredAt"`
}

/** The result must have judged the very answers that stand, or it is refused and judged anew by its caller. */
async function submit(tx: Transaction, entry: Entry): Promise<void> {
  const { attemptId, results, score, maximum, passed } = Submitted.parse(entry.payload)
  const attempt = await tx.quizAttempt.findUnique({ where: { id: attemptId } })
  if (attempt?.memberId !== entry.memberId) throw new RecordRefused('no-attempt')
  if (attempt.submittedAt !== null) throw new RecordRefused('already-submitted')
  const answers = await tx.quizAnswer.findMany({
    where: { attemptId },
    select: { questionId: true, entryId: true },
  })
  const judged = new Map(results.map((result) => [result.question, result.answer]))
  if (answers.some(({ questionId, entryId }) => judged.get(questionId) !== entryId))
    throw new RecordRefused('answers-changed')
  for (const worth of new Set(results.map((result) => `${result.score}/${result.maximum}`))) {
    const alike = results.filter((result) => `${result.score}/${result.maximum}` === worth)
    const [first] = alike
    if (!first) continue
    await tx.quizAnswer.updateMany({
      where: { attemptId, questionId: { in: alike.map(({ question }) => question) } },
      data: { score: first.score, maximum: first.maximum },
    })
  }
  await tx.quizAttempt.update({
    where: { id: attemptId },
    data: {
      submittedAt: entry.receivedAt,
      score,
      maximum,
      passedAt: passed ? entry.receivedAt : null,
      runningKey: null,
    },
  })
}

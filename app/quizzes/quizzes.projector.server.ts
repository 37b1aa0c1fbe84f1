import { z } from 'zod'
import type { Entry } from '#app/ledger/entry.ts'
import { textsIn } from '#app/ledger/json-rows.server.ts'
import { RecordRefused, type Projector } from '#app/ledger/projector.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { groupBy, runsOf } from './group-by.ts'
import { applyAnswers } from './project-answers.server.ts'
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
const Submitted = Common.extend({
  results: z.array(
    z.object({ question: z.string(), answer: z.string().nullable(), score: z.number(), maximum: z.number() }),
  ),
  score: z.number(),
  maximum: z.number(),
  passed: z.boolean().nullable(),
})

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
    else if (entry.kind === QUIZ_ANSWERED) await applyAnswers(tx, [entry])
    else await submit(tx, entry)
  },
  async applyAll(tx, entries) {
    for (const alike of runsOf(entries, ({ kind }) => kind))
      if (alike[0]?.kind === QUIZ_ANSWERED) await applyAnswers(tx, alike)
      else for (const entry of alike) await quizzesProjector.apply(tx, entry)
  },
}

async function start(tx: Transaction, entry: Entry): Promise<void> {
  const { attemptId, purpose, courseId, seed, passMark, questions } = Started.parse(entry.payload)
  const key = runningKey(entry.memberId, purpose, courseId)
  const refs = canonicalJson(questions.map(({ question }) => question))
  const begun = await tx.$executeRaw`
    INSERT INTO "QuizAttempt" ("id", "memberId", "courseId", "purpose", "seed", "questions", "startedAt", "passMark",
      "contentVersion", "runningKey")
    VALUES (${attemptId}, ${entry.memberId}, ${courseId}, ${purpose}, ${seed}, ${refs}, ${entry.receivedAt}, ${passMark},
      ${entry.contentVersion ?? ''}, ${key})
    ON CONFLICT ("runningKey") DO NOTHING`
  if (begun === 0) throw new RecordRefused('already-running')
}

type AnswerStanding = {
  memberId: string
  submittedAt: string | null
  questionId: string | null
  entryId: string | null
  score: number | null
  maximum: number | null
}

/** The result must have judged the very answers that stand, or it is refused and judged anew by its caller. */
async function submit(tx: Transaction, entry: Entry): Promise<void> {
  const { attemptId, results, score, maximum, passed } = Submitted.parse(entry.payload)
  const standing = await tx.$queryRaw<Array<AnswerStanding>>`
    SELECT a."memberId", a."submittedAt", x."questionId", x."entryId", x."score", x."maximum"
    FROM "QuizAttempt" a LEFT JOIN "QuizAnswer" x ON x."attemptId" = a."id" WHERE a."id" = ${attemptId}`
  const [attempt] = standing
  if (attempt?.memberId !== entry.memberId) throw new RecordRefused('no-attempt')
  if (attempt.submittedAt !== null) throw new RecordRefused('already-submitted')
  const judged = new Map(results.map((result) => [result.question, result]))
  const answers = standing.filter(({ questionId }) => questionId !== null)
  if (answers.some(({ questionId, entryId }) => judged.get(questionId ?? '')?.answer !== entryId))
    throw new RecordRefused('answers-changed')
  // Practice judged them one by one; only what is judged now is written.
  const changed = answers.flatMap((answer) => {
    const result = judged.get(answer.questionId ?? '')
    const isSame = !result || (result.score === answer.score && result.maximum === answer.maximum)
    return isSame ? [] : [result]
  })
  await writeScores(tx, attemptId, changed)
  await tx.$executeRaw`
    UPDATE "QuizAttempt" SET "submittedAt" = ${entry.receivedAt}, "score" = ${score}, "maximum" = ${maximum},
      "passedAt" = ${passed ? entry.receivedAt : null}, "runningKey" = NULL
    WHERE "id" = ${attemptId}`
}

/** One statement for each score that occurs. */
async function writeScores(
  tx: Transaction,
  attemptId: string,
  results: ReadonlyArray<{ question: string; score: number; maximum: number }>,
): Promise<void> {
  for (const alike of groupBy(results, ({ score, maximum }) => `${score}/${maximum}`).values()) {
    const { score, maximum } = alike[0] ?? { score: 0, maximum: 0 }
    await tx.$executeRaw`
      UPDATE "QuizAnswer" SET "score" = ${score}, "maximum" = ${maximum}
      WHERE "attemptId" = ${attemptId} AND "questionId" IN ${textsIn(alike.map(({ question }) => question))}`
  }
}

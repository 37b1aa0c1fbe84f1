import type { Readable } from '#app/platform/database.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import { reviewQuestion } from '#app/questions/review-question.ts'
import type { QuestionReview } from '#app/questions/review.ts'
import { areQuestionsInUse } from './are-questions-in-use.server.ts'
import { fieldsSchema, partScoresSchema, questionMarksSchema } from './exam-schema.server.ts'
import type { Marks, PartScore } from './exam.ts'
import { findOwnWindows } from './find-own-windows.server.ts'
import { readPool, seedOfSitting } from './pool-content.server.ts'
import { responseOf } from './response-of.server.ts'
import type { Sitting } from './sitting.ts'
import { findVoidedItems, type VoidedItem } from './voided-questions.server.ts'

/** A question with key and source, as far as the rules of the exam show it. */
export type ReviewedMark = { number: number; score: Marks; maximum: Marks; review: QuestionReview }

export type ReleasedResult = {
  score: Marks
  maximum: Marks
  outcome: string
  parts: Array<PartScore>
  validUntil: string | null
  revision: number
  scoredAt: Instant
  /** Questions found wrong, which everybody has in full. */
  voided: Array<VoidedItem>
  /** never: the exam shows scores alone; later: others are still to be asked the same questions. */
  reviewed: Array<ReviewedMark> | 'never' | 'later'
}

/** An answer that waits, or waited, for the organizer's verdict. */
export type LateItem = {
  number: number
  reason: string
  enteredAt: Instant
  verdict: string | null
  judgedReason: string | null
}

/** The released result of a sitting; null before the release, whatever is known by then. */
export async function findResult(
  database: Readable,
  sitting: Sitting,
  now: Instant,
): Promise<ReleasedResult | null> {
  const row = await database.examResult.findUnique({ where: { sittingId: sitting.id } })
  if (!row) return null
  const { score, maximum, outcome, validUntil, revision, scoredAt } = row
  const parts = partScoresSchema.parse(JSON.parse(row.parts))
  const reviewed = await reviewSitting(database, sitting, row.marks, now)
  const voided = await findVoidedItems(database, sitting)
  return { score, maximum, outcome, parts, validUntil, revision, scoredAt, voided, reviewed }
}

/** Late answers of a sitting, in the order of the paper. */
export async function findLateAnswers(database: Readable, sittingId: string): Promise<Array<LateItem>> {
  return database.examLateAnswer.findMany({
    where: { sittingId },
    orderBy: [{ number: 'asc' }, { enteredAt: 'asc' }],
    select: { number: true, reason: true, enteredAt: true, verdict: true, judgedReason: true },
  })
}

async function reviewSitting(
  database: Readable,
  sitting: Sitting,
  marks: string | null,
  now: Instant,
): Promise<ReleasedResult['reviewed']> {
  const pool = await readPool(database, sitting.poolId)
  if (marks === null || pool.rules.shown === 'score') return 'never'
  if (await isAskedLater(database, sitting.examId, now)) return 'later'
  const seed = seedOfSitting(pool, sitting)
  const answers = await database.examAnswer.findMany({ where: { sittingId: sitting.id } })
  return questionMarksSchema.parse(JSON.parse(marks)).flatMap(({ number, ref, score, maximum, given }) => {
    const asked = pool.byRef.get(ref)
    if (!asked) return []
    const fields = answers.find((answer) => answer.number === number)?.fields ?? '{}'
    const response = responseOf(asked.question, seed, fieldsSchema.parse(JSON.parse(fields)))
    const rules = { multiple: pool.rules.multiple, marks: given }
    const review = reviewQuestion(asked.question, seed, response, asked.sources, rules)
    return [{ number, score, maximum, review }]
  })
}

async function isAskedLater(database: Readable, id: string, now: Instant): Promise<boolean> {
  const { closesAt } = await database.exam.findUniqueOrThrow({ where: { id }, select: { closesAt: true } })
  const windows = (await findOwnWindows(database, [id]))(id)
  return areQuestionsInUse(database, { id, closesAt, windows }, now)
}

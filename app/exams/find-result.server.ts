import type { Readable } from '#app/platform/database.server.ts'
import { dayOf, type Day, type Instant } from '#app/platform/clock.ts'
import { reviewQuestion } from '#app/questions/review-question.ts'
import type { QuestionReview } from '#app/questions/review.ts'
import { areQuestionsInUse } from './are-questions-in-use.server.ts'
import { fieldsSchema, partScoresSchema, questionMarksSchema } from './exam-schema.server.ts'
import type { ExamRules, Marks, PartScore } from './exam.ts'
import { findOwnWindows } from './find-own-windows.server.ts'
import { lastResitDay } from './last-resit-day.ts'
import { readPool, seedOfSitting, type ReadPool } from './pool-content.server.ts'
import { responseOf } from './response-of.server.ts'
import type { Sitting } from './sitting.ts'
import { findVoidedItems, type VoidedItem } from './voided-questions.server.ts'

/** A question with key and source, as far as the rules of the exam show it. */
export type ReviewedMark = { number: number; score: Marks; maximum: Marks; review: QuestionReview }

export type ReleasedResult = {
  score: Marks
  maximum: Marks
  outcome: string
  /** What was to be reached. */
  pass: ExamRules['pass']
  /** The last day for which a resit may be given; null: none is. */
  resitUntil: Day | null
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
  const pool = await readPool(database, sitting.poolId)
  const { pass, resitMonths } = pool.rules
  const { closesAt } = await database.exam.findUniqueOrThrow({
    where: { id: sitting.examId },
    select: { closesAt: true },
  })
  const resitUntil = resitMonths === null ? null : lastResitDay(dayOf(closesAt), resitMonths)
  const reviewed = await reviewSitting(database, { sitting, pool, closesAt, marks: row.marks }, now)
  const voided = await findVoidedItems(database, sitting)
  const judged = { score, maximum, outcome, pass, resitUntil, parts }
  return { ...judged, validUntil, revision, scoredAt, voided, reviewed }
}

/** Late answers of a sitting, in the order of the paper. */
export async function findLateAnswers(database: Readable, sittingId: string): Promise<Array<LateItem>> {
  return database.examLateAnswer.findMany({
    where: { sittingId },
    orderBy: [{ number: 'asc' }, { enteredAt: 'asc' }],
    select: { number: true, reason: true, enteredAt: true, verdict: true, judgedReason: true },
  })
}

type Reviewing = { sitting: Sitting; pool: ReadPool; closesAt: Instant; marks: string | null }

async function reviewSitting(
  database: Readable,
  { sitting, pool, closesAt, marks }: Reviewing,
  now: Instant,
): Promise<ReleasedResult['reviewed']> {
  if (marks === null || pool.rules.shown === 'score') return 'never'
  if (await isAskedLater(database, { id: sitting.examId, closesAt }, now)) return 'later'
  const seed = seedOfSitting(pool, sitting)
  const answers = await database.examAnswer.findMany({ where: { sittingId: sitting.id } })
  return questionMarksSchema.parse(JSON.parse(marks)).flatMap((mark) => {
    const { number, ref, score, maximum, given, override } = mark
    const asked = pool.byRef.get(ref)
    if (!asked) return []
    const fields = answers.find((answer) => answer.number === number)?.fields ?? '{}'
    const response = responseOf(asked.question, seed, fieldsSchema.parse(JSON.parse(fields)))
    const rules = { multiple: pool.rules.multiple, marks: given }
    // Marks by a decision do not follow from what the parts got.
    const worth = override === null ? maximum : null
    const review = reviewQuestion(asked.question, seed, response, asked.sources, rules, worth)
    return [{ number, score, maximum, review }]
  })
}

async function isAskedLater(
  database: Readable,
  exam: { id: string; closesAt: Instant },
  now: Instant,
): Promise<boolean> {
  const windows = (await findOwnWindows(database, [exam.id]))(exam.id)
  return areQuestionsInUse(database, { ...exam, windows }, now)
}

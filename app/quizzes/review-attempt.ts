import { reviewQuestion } from '#app/questions/review-question.ts'
import type { QuestionReview } from '#app/questions/review.ts'
import { recordedScore, type Attempt } from './attempt.ts'
import type { BankQuestion, CatalogueRef } from './question-ref.ts'

/** A question of a sitting explained; null when the bank no longer has it. */
export type ReviewedQuestion = { number: number; pointTitle: string; review: QuestionReview | null }

/**
 * Every answered question explained with its source. Scores are those recorded at the time; the explanation is that of the
 * present bank.
 */
export function reviewAttempt(
  attempt: Attempt,
  bank: ReadonlyMap<CatalogueRef, BankQuestion>,
): Array<ReviewedQuestion> {
  return attempt.questions.map((ref, index) => ({
    number: index + 1,
    ...reviewOf(attempt, bank.get(ref), ref),
  }))
}

function reviewOf(
  attempt: Attempt,
  asked: BankQuestion | undefined,
  ref: CatalogueRef,
): Omit<ReviewedQuestion, 'number'> {
  if (!asked) return { pointTitle: '', review: null }
  const { course, question } = asked
  const answer = attempt.answers.get(ref)
  const review = reviewQuestion(question, attempt.seed, answer?.response ?? null, course.sources)
  return {
    pointTitle: course.points.find(({ id }) => id === question.point)?.title ?? '',
    review: { ...review, ...recordedScore(answer) },
  }
}

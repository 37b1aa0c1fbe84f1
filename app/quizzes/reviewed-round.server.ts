import { reviewMarkup } from '#app/questions/review-markup.server.tsx'
import type { ReviewedQuestion } from './review-attempt.ts'
import type { ReviewedRound } from './reviewed-round.ts'

/** A practice round as its page explains it. */
export function reviewedRound(reviewed: ReadonlyArray<ReviewedQuestion>): ReviewedRound {
  return {
    right: reviewed.filter(({ review }) => review?.verdict === 'right').length,
    cards: reviewed.map(({ number, pointTitle, review }) =>
      review
        ? reviewMarkup(review, `第${number}题 · ${pointTitle}`)
        : `<p>第${number}题已经撤下，不计分。</p>`,
    ),
  }
}

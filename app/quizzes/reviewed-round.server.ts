import { markupOf, type Markup } from '#app/platform/document-template.ts'
import { reviewMarkup } from '#app/questions/review-markup.server.tsx'
import type { ReviewedQuestion } from './review-attempt.ts'
import type { ReviewedRound } from './reviewed-round.ts'

/** How many questions were answered and how many of them wholly right, and the card of each question in pieces. */
export function reviewedCards(reviewed: ReadonlyArray<ReviewedQuestion>): {
  answered: number
  right: number
  cards: Array<ReadonlyArray<Markup>>
} {
  return {
    answered: reviewed.filter(({ review }) => review !== null && review.verdict !== 'unanswered').length,
    right: reviewed.filter(({ review }) => review?.verdict === 'right').length,
    cards: reviewed.map(({ number, pointTitle, review }) =>
      review
        ? reviewMarkup(review, `第${number}题 · ${pointTitle}`)
        : [markupOf(`<p>第${number}题已经撤下，不计分。</p>`)],
    ),
  }
}

/** A practice round as its page explains it. */
export function reviewedRound(reviewed: ReadonlyArray<ReviewedQuestion>): ReviewedRound {
  const { cards, ...counts } = reviewedCards(reviewed)
  return { ...counts, cards: cards.map((pieces) => pieces.map(({ text }) => text).join('')) }
}

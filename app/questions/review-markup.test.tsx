import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { arbitraryQuestion, arbitraryResponse } from '#tests/questions/arbitrary-question.ts'
import { QuestionReviewCard } from './question-review.tsx'
import { reviewMarkup } from './review-markup.server.tsx'
import { reviewQuestion } from './review-question.ts'
import { rightResponse } from './right-response.ts'

const sources = [{ id: 'law', text: '《条例》', year: 2023 }]

test('a card put together from kept pieces is the card that would be rendered, whatever was asked and answered', () => {
  fc.assert(
    fc.property(
      arbitraryQuestion,
      fc.option(arbitraryResponse),
      fc.boolean(),
      fc.string(),
      fc.string(),
      (question, response, isRight, seed, heading) => {
        const given = isRight ? rightResponse(question) : response
        const review = reviewQuestion(question, seed, given, sources)
        const card = renderToStaticMarkup(<QuestionReviewCard review={review} heading={heading || '题'} />)
        const pieces = () => reviewMarkup(review, heading || '题').map(({ text }) => text)
        expect(pieces().join('')).toBe(card)
        // And once more, from what was kept.
        expect(pieces().join('')).toBe(card)
      },
    ),
  )
})

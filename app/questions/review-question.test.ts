import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryQuestion, arbitraryResponse, fullMarks } from '#tests/questions/arbitrary-question.ts'
import { rightResponse } from './right-response.ts'
import type { SingleQuestion } from './question.ts'
import { reviewQuestion } from './review-question.ts'

const sources = [{ id: 'law', text: '《中国共产党纪律处分条例》', year: 2023 }]

test('a right response is reviewed without a wrong part; every review has the source in words', () => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.string(), (question, seed) => {
      const review = reviewQuestion(question, seed, rightResponse(question), sources, {
        multiple: 'all-or-nothing',
        marks: fullMarks(question),
      })
      expect(review.verdict).toBe('right')
      expect(review.parts.filter(({ verdict }) => verdict !== 'right' && verdict !== 'plain')).toEqual([])
      expect(review.source).toBe('《中国共产党纪律处分条例》（2023年）第五条')
    }),
  )
})

test('any response can be reviewed', () => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.option(arbitraryResponse), (question, response) => {
      const review = reviewQuestion(question, 'seed', response, [])
      expect(review.parts.length).toBeGreaterThan(0)
      if (response === null) expect(review.verdict).toBe('unanswered')
    }),
  )
})

test('only the wrong option that was chosen says why it is wrong', () => {
  const question: SingleQuestion = {
    ...{
      id: 'q',
      use: 'quiz',
      point: 'p',
      source: { source: 's', article: '第一条' },
      difficulty: 1,
      stem: '题',
      explanation: '因为',
    },
    type: 'single',
    options: [
      { id: 'a', text: '甲', right: true },
      { id: 'b', text: '乙', why: '乙不对' },
      { id: 'c', text: '丙', why: '丙不对' },
    ],
  }
  const review = reviewQuestion(question, 'seed', { type: 'single', choice: 'b' }, [])
  expect(Object.fromEntries(review.parts.map(({ label, verdict, why }) => [label, [verdict, why]]))).toEqual({
    甲: ['missed', null],
    乙: ['wrong', '乙不对'],
    丙: ['plain', null],
  })
  expect(review.rightAnswer).toBe('甲')
})

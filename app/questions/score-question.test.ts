import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryQuestion, arbitraryResponse, rightResponse } from '#tests/questions/arbitrary-question.ts'
import type { MultipleQuestion, OrderQuestion } from './question.ts'
import { scoreMultiple } from './score-choice.ts'
import { fillsBlank } from './score-fill.ts'
import { scoreOrder } from './score-order.ts'
import { scoreQuestion } from './score-question.ts'

const common = {
  id: 'q',
  use: 'quiz',
  point: 'p',
  source: { source: 's', article: '一' },
  difficulty: 1,
  stem: '',
  explanation: '',
} as const

test('any response to any question gets a whole score between 0 and the maximum', () => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.option(arbitraryResponse), (question, response) => {
      const { score, maximum } = scoreQuestion(question, response)
      expect(Number.isInteger(score)).toBe(true)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(maximum)
    }),
  )
})

test('the right response gets the maximum, none gets nothing', () => {
  fc.assert(
    fc.property(arbitraryQuestion, (question) => {
      const { score, maximum } = scoreQuestion(question, rightResponse(question))
      expect(score).toBe(maximum)
      expect(scoreQuestion(question, null).score).toBe(0)
    }),
  )
})

test('a full score on a choice needs exactly the right options, in any order and however often named', () => {
  const options = [
    { id: 'a', text: 'a', right: true as const },
    { id: 'b', text: 'b', right: true as const },
    { id: 'c', text: 'c', right: true as const },
    { id: 'd', text: 'd', why: 'w' },
  ]
  const question: MultipleQuestion = { ...common, type: 'multiple', options }
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), (choices) => {
      const chosen = new Set(choices)
      expect(scoreMultiple(question, choices)).toBe(scoreMultiple(question, [...chosen].sort()))
      expect(scoreMultiple(question, choices) === 1000).toBe(chosen.size === 3 && !chosen.has('d'))
    }),
  )
  expect(scoreMultiple(question, ['a', 'b'])).toBe(666)
  expect(scoreMultiple(question, ['a', 'b', 'c', 'd'])).toBe(0)
})

test('an order is worth what already stands in order', () => {
  const items = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: id, why: '' }))
  const question: OrderQuestion = { ...common, type: 'order', items }
  expect(scoreOrder(question, ['e', 'd', 'c', 'b', 'a'])).toBe(0)
  expect(scoreOrder(question, ['b', 'c', 'd', 'e', 'a'])).toBe(750)
  expect(scoreOrder(question, ['a', 'b'])).toBe(250)
  expect(scoreOrder(question, ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd', 'e', 'e'])).toBe(1000)
})

test('a blank takes its accepted forms in any usual writing, and nothing else', () => {
  const blank = { id: 'b', accept: ['六个月', '半年'], numeric: 6, why: '' }
  for (const given of ['六个月', '6个月', '６ 个月', ' 半年。', '六', '6', '6.0', '陆'])
    expect(fillsBlank(blank, given), given).toBe(true)
  for (const given of ['', '   ', '。', '60', '十六个月', '6年', '六六'])
    expect(fillsBlank(blank, given), given).toBe(false)
})

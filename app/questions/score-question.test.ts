import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryQuestion, arbitraryResponse, fullMarks } from '#tests/questions/arbitrary-question.ts'
import { rightResponse } from './right-response.ts'
import type { MultipleQuestion, OrderQuestion, ShortQuestion } from './question.ts'
import { scoreMultiple } from './score-choice.ts'
import { fillsBlank } from './score-fill.ts'
import { scoreOrder } from './score-order.ts'
import { FULL_SCORE, worthOf, type Share } from './score.ts'
import { scoreQuestion } from './score-question.ts'
import type { MultipleRule } from './scoring-rules.ts'

const thousandths = (share: Share) => worthOf(share, FULL_SCORE)

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
    fc.property(
      arbitraryQuestion,
      fc.option(arbitraryResponse),
      arbitraryRules,
      (question, response, rules) => {
        const { score, maximum } = scoreQuestion(question, response, rules)
        expect(Number.isInteger(score)).toBe(true)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(maximum)
      },
    ),
  )
})

test('the right response gets the maximum, none gets nothing', () => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.constantFrom(...RULES), (question, multiple) => {
      const rules = { multiple, marks: fullMarks(question) }
      const { score, maximum } = scoreQuestion(question, rightResponse(question), rules)
      expect(score).toBe(maximum)
      expect(scoreQuestion(question, null).score).toBe(0)
    }),
  )
})

test('what only a person can mark counts nothing until it is marked, and never more than its line is worth', () => {
  const question: ShortQuestion = {
    ...common,
    type: 'short',
    answer: '甲；乙',
    rubric: [
      { id: 'one', text: '甲', points: 4 },
      { id: 'two', text: '乙', points: 6 },
    ],
  }
  const written = { type: 'short', text: '甲' } as const
  const scoreWith = (marks: Record<string, number>) =>
    scoreQuestion(question, written, { multiple: 'all-or-nothing', marks }).score
  expect(scoreQuestion(question, written).score).toBe(0)
  expect(scoreWith({ one: 4 })).toBe(400)
  expect(scoreWith({ one: 99, two: -5, other: 7 })).toBe(400)
})

test('a case is worth its parts by their marks, each scored as if it stood alone', () => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.boolean(), (question, first) => {
      if (question.type !== 'case') return
      const rules = { multiple: 'per-option' as const, marks: fullMarks(question) }
      const right = rightResponse(question)
      if (right.type !== 'case') throw new Error('no case')
      const kept = question.parts.filter((_, index) => (index === 0) === first)
      const parts = Object.fromEntries(
        kept.flatMap((part) => {
          const answer = right.parts[part.question.id]
          return answer ? [[part.question.id, answer]] : []
        }),
      )
      const { score } = scoreQuestion(question, { type: 'case', parts }, rules)
      const all = question.parts.reduce((total, { marks }) => total + marks, 0)
      const reached = kept.reduce((total, { marks }) => total + marks, 0)
      expect(score).toBe(Math.floor((1000 * reached) / all))
    }),
  )
})

test('each rule for several right options says what it says; but for the half, none gives more than the share of what is right', () => {
  const score = (rule: MultipleRule, choices: Array<string>) =>
    thousandths(scoreMultiple(multiple, choices, rule))
  expect(RULES.map((rule) => score(rule, ['a', 'b']))).toEqual([666, 0, 500, 666])
  expect(RULES.map((rule) => score(rule, ['a', 'b', 'd']))).toEqual([0, 0, 0, 333])
  expect(RULES.map((rule) => score(rule, ['a', 'b', 'c', 'd']))).toEqual([0, 0, 0, 666])
  expect(RULES.map((rule) => score(rule, []))).toEqual([0, 0, 0, 0])
  fc.assert(
    fc.property(choicesOfMultiple, fc.constantFrom(...RULES), (choices, rule) => {
      const hits = new Set(choices.filter((id) => id !== 'd')).size
      if (rule !== 'half-if-none-wrong')
        expect(score(rule, choices)).toBeLessThanOrEqual(Math.floor((1000 * hits) / 3))
      expect(score(rule, choices)).toBe(score(rule, choices.toReversed()))
    }),
  )
})

const RULES = ['share-if-none-wrong', 'all-or-nothing', 'half-if-none-wrong', 'per-option'] as const

const choicesOfMultiple = fc.array(fc.constantFrom('a', 'b', 'c', 'd'))

const multiple: MultipleQuestion = {
  ...common,
  type: 'multiple',
  options: [
    ...['a', 'b', 'c'].map((id) => ({ id, text: id, right: true as const })),
    { id: 'd', text: 'd', why: 'w' },
  ],
}

const arbitraryRules = fc.record({
  multiple: fc.constantFrom(...RULES),
  marks: fc.dictionary(fc.constantFrom('line-0', 'line-1', 'p0/line-0', 'p1/line-1'), fc.double()),
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
      const score = thousandths(scoreMultiple(question, choices))
      expect(score).toBe(thousandths(scoreMultiple(question, [...chosen].sort())))
      expect(score === 1000).toBe(chosen.size === 3 && !chosen.has('d'))
    }),
  )
  expect(thousandths(scoreMultiple(question, ['a', 'b']))).toBe(666)
  expect(thousandths(scoreMultiple(question, ['a', 'b', 'c', 'd']))).toBe(0)
})

test('an order is worth what already stands in order', () => {
  const items = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: id, why: '' }))
  const question: OrderQuestion = { ...common, type: 'order', items }
  expect(thousandths(scoreOrder(question, ['e', 'd', 'c', 'b', 'a']))).toBe(0)
  expect(thousandths(scoreOrder(question, ['b', 'c', 'd', 'e', 'a']))).toBe(750)
  expect(thousandths(scoreOrder(question, ['a', 'b']))).toBe(250)
  expect(thousandths(scoreOrder(question, ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd', 'e', 'e']))).toBe(1000)
})

test('a blank takes its accepted forms in any usual writing, and nothing else', () => {
  const blank = { id: 'b', accept: ['六个月', '半年'], numeric: 6, why: '' }
  for (const given of ['六个月', '6个月', '６ 个月', ' 半年。', '六', '6', '6.0', '陆'])
    expect(fillsBlank(blank, given), given).toBe(true)
  for (const given of ['', '   ', '。', '60', '十六个月', '6年', '六六'])
    expect(fillsBlank(blank, given), given).toBe(false)
})

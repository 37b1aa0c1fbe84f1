import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rightResponse } from '#app/questions/right-response.ts'
import type { FillQuestion, ShortQuestion } from '#app/questions/question.ts'
import { arbitraryQuestion, arbitraryResponse, fullMarks } from '#tests/questions/arbitrary-question.ts'
import { scoreSitting, type Answered } from './score-sitting.ts'

const common = {
  id: 'q',
  use: 'quiz',
  point: 'p',
  source: { source: 's', article: '第一条' },
  difficulty: 1,
  stem: '',
  explanation: '',
} as const

const item = fc.record({
  ref: fc.constant('c/q'),
  part: fc.constantFrom('理论', '廉政'),
  marks: fc.integer({ min: 1, max: 1000 }),
})
const answered: fc.Arbitrary<Answered> = fc.record({
  item,
  question: arbitraryQuestion,
  response: fc.option(arbitraryResponse),
  given: fc.constant({}),
})
const rules = {
  pass: { total: 0, parts: {} },
  multiple: 'all-or-nothing' as const,
}

test('scores are whole, bounded and the sum of their parts', () => {
  fc.assert(
    fc.property(fc.array(answered), (list) => {
      const { score, maximum, parts, marks } = scoreSitting(list, rules)
      expect(Number.isInteger(score)).toBe(true)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(maximum)
      expect(maximum).toBe(list.reduce((sum, { item }) => sum + item.marks, 0))
      for (const list of [parts, marks]) {
        expect(list.reduce((sum, one) => sum + one.score, 0)).toBe(score)
        expect(list.reduce((sum, one) => sum + one.maximum, 0)).toBe(maximum)
      }
    }),
  )
})

test('the order of the questions does not matter for scores, parts and outcome', () => {
  fc.assert(
    fc.property(fc.array(answered), fc.nat(1000), (list, total) => {
      const double = { ...rules, pass: { total, parts: { 廉政: total } } }
      const sorted = (judged: ReturnType<typeof scoreSitting>) => ({
        ...judged,
        marks: [],
        parts: judged.parts.toSorted((one, other) => (one.part < other.part ? -1 : 1)),
      })
      expect(sorted(scoreSitting(list.toReversed(), double))).toEqual(sorted(scoreSitting(list, double)))
    }),
  )
})

test('everything right gets every mark, nothing answered gets none', () => {
  fc.assert(
    fc.property(fc.array(answered), (list) => {
      const right = list.map((one) => ({
        ...one,
        response: rightResponse(one.question),
        given: fullMarks(one.question),
      }))
      const full = scoreSitting(right, rules)
      expect(full.score).toBe(full.maximum)
      const empty = list.map((one) => ({ ...one, response: null }))
      expect(scoreSitting(empty, rules).score).toBe(0)
    }),
  )
})

test('a part of a question gives exactly that part of its marks where they can be divided so', () => {
  const parts = fc
    .integer({ min: 1, max: 20 })
    .chain((all) => fc.tuple(fc.constant(all), fc.nat(all), fc.integer({ min: 1, max: 50 })))
  fc.assert(
    fc.property(parts, fc.boolean(), ([all, reached, each], inCase) => {
      const lines = Array.from({ length: all }, (_, index) => ({ id: `l${index}`, text: '点', points: 1 }))
      const short: ShortQuestion = { ...common, type: 'short', answer: '答', rubric: lines }
      const written = { type: 'short', text: '答' } as const
      const given = Object.fromEntries(lines.slice(0, reached).map(({ id }) => [inCase ? `q/${id}` : id, 1]))
      const one: Answered = inCase
        ? {
            item: { ref: 'c/q', part: '理论', marks: each * all },
            question: { ...common, type: 'case', parts: [{ marks: 7, question: short }] },
            response: { type: 'case', parts: { q: written } },
            given,
          }
        : { item: { ref: 'c/q', part: '理论', marks: each * all }, question: short, response: written, given }
      expect(scoreSitting([one], rules).score).toBe(each * reached)
    }),
  )
})

test('parts of a case add up exactly', () => {
  const half = (id: string, count: number): { marks: number; question: FillQuestion } => ({
    marks: count,
    question: {
      ...common,
      id,
      type: 'fill',
      blanks: Array.from({ length: count }, (_, index) => ({ id: `b${index}`, accept: ['对'], why: '' })),
    },
  })
  const parts = [half('three', 3), half('seven', 7)]
  const one: Answered = {
    item: { ref: 'c/q', part: '理论', marks: 1000 },
    question: { ...common, type: 'case', parts },
    response: {
      type: 'case',
      parts: {
        three: { type: 'fill', blanks: { b0: '对', b1: '对' } },
        seven: { type: 'fill', blanks: { b0: '对', b1: '对', b2: '对' } },
      },
    },
    given: {},
  }
  expect(scoreSitting([one], rules).score).toBe(500)
})

test('a pass needs the total and every part that asks for its own marks', () => {
  const judge = (part: string, marks: number, right: boolean): Answered => ({
    item: { ref: 'c/q', part, marks },
    question: {
      ...common,
      type: 'judge',
      answer: true,
      why: '',
    },
    response: { type: 'judge', answer: right },
    given: {},
  })
  const double = {
    ...rules,
    pass: { total: 6000, parts: { 理论: 4000, 廉政: 2000 } },
  }
  const outcome = (theory: number, integrity: number) =>
    scoreSitting(
      [
        judge('理论', theory, true),
        judge('理论', 6000 - theory, false),
        judge('廉政', integrity, true),
        judge('廉政', 4000 - integrity, false),
      ],
      double,
    ).outcome
  expect(outcome(4000, 2000)).toBe('passed')
  expect(outcome(3999, 4000)).toBe('failed')
  expect(outcome(6000, 1999)).toBe('failed')
  expect(outcome(4000, 1999)).toBe('failed')
})

import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { islandLesson } from '#tests/courses/fixture-islands.ts'
import { NOTHING_STUDIED } from '../study/study-facts.ts'
import { withAnswer } from '../study/decide-completions.ts'
import { calculationFace, inputField, type Calculation } from './calculation.ts'
import { calculationView } from './calculation-view.ts'
import { judgeCalculation } from './judge-calculation.ts'
import { readNumbers } from './read-numbers.server.ts'

let calculation: Calculation

beforeAll(async () => {
  const exercise = (await islandLesson()).exercise('t-sum')
  if (exercise.kind !== 'calculate') throw new Error('no sum')
  ;({ calculation } = exercise)
})

function formOf(hours: string, days: string): FormData {
  const form = new FormData()
  form.set(inputField('hours'), hours)
  form.set(inputField('days'), days)
  return form
}

test.each([
  ['24.5', '3', { hours: 24.5, days: 3 }],
  ['二十四', '三', { hours: 24, days: 3 }],
  ['24.5学时', ' ３天 ', { hours: 24.5, days: 3 }],
  ['1,200', '3', { hours: 1200, days: 3 }],
])('numbers are read as people write them: %s and %s', (hours, days, numbers) => {
  expect(readNumbers(calculation, formOf(hours, days))).toEqual({ ok: true, numbers })
})

test('what is no number is told at its field and kept', () => {
  const read = readNumbers(calculation, formOf('', '很多'))
  expect(read).toMatchObject({ ok: false, values: { 'number.days': ['很多'] } })
  expect(read).toMatchObject({ errors: { 'number.hours': '这一格还没有填' } })
})

test('anything a browser sends is read or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (hours, days) => {
      const read = readNumbers(calculation, formOf(hours, days))
      if (read.ok)
        for (const number of Object.values(read.numbers)) expect(Number.isFinite(number)).toBe(true)
    }),
  )
})

test('the tolerance of the author is kept to, and no more', () => {
  const right = (hours: number) => judgeCalculation({ calculation }, { hours, days: 3 }, 0).solved
  expect([24.4, 24.5, 24.6].map(right)).toEqual([true, true, true])
  expect([24.39, 24.61, -24.5].map(right)).toEqual([false, false, false])
  expect(judgeCalculation({ calculation }, { hours: 24.5, days: 4 }, 0)).toMatchObject({
    score: 500,
    solved: false,
  })
})

test('answers and steps come after three tries, reasons for what was wrong at once', () => {
  const view = (tries: number) => {
    const judged = judgeCalculation({ calculation }, { hours: 1, days: 3 }, tries)
    const facts = withAnswer(NOTHING_STUDIED, 't-sum', judged, '2026-01-01T00:00:00.000Z')
    return calculationView(calculation, facts.answers.get('t-sum'), 'entry', '依据')
  }
  expect(JSON.stringify(calculationFace(calculation))).not.toMatch(/秘密|24\.5/u)
  expect(view(0)).toMatchObject({
    explained: false,
    steps: [],
    results: [
      { right: false, why: '秘密戌。', answer: null },
      { right: true, why: null },
    ],
  })
  expect(JSON.stringify(view(0))).not.toMatch(/24\.5|秘密甲子|秘密亥/u)
  expect(view(2)).toMatchObject({
    explained: true,
    steps: ['秘密甲子。', '秘密乙丑。'],
    results: [{ answer: '24.5学时' }, {}],
  })
})

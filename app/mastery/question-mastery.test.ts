import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleCourse } from '#tests/questions/sample-course.ts'
import { addDays, daysBetween, type Day } from '#app/platform/clock.ts'
import { drawPractice } from './draw-practice.ts'
import { bankWithin } from './practice-scope.ts'
import { RETURNS, standingInBook } from './mistake-returns.ts'
import { returnWords } from './mistake-words.ts'
import { daysOf, questionAfter, type QuestionMastery } from './question-mastery.ts'

const FIRST = '2026-03-01'
const dayAt = (days: number) => addDays(FIRST, days)

function answered(before: QuestionMastery | null, day: Day, score: number, second = 0): QuestionMastery {
  const at = `${day}T02:00:${String(second).padStart(2, '0')}.000Z`
  return questionAfter(before, { question: 'a/q', point: 'a/p', score, maximum: 1000, at })
}

/** After answers on these days of March, 1000 being right. */
const afterAnswers = (...list: ReadonlyArray<readonly [number, number]>) =>
  list.reduce<QuestionMastery | null>((before, [day, score]) => answered(before, dayAt(day), score), null)

test('a question answered wrong comes back after 1, 3 and 7 days and leaves the book when it was right each time', () => {
  expect(afterAnswers([0, 0])).toMatchObject({ dueOn: dayAt(1), wrong: 1 })
  expect(afterAnswers([0, 500])).toMatchObject({ dueOn: dayAt(1) })
  expect(afterAnswers([0, 0], [1, 1000])).toMatchObject({ dueOn: dayAt(4), score: 1000 })
  expect(afterAnswers([0, 0], [1, 1000], [6, 1000])).toMatchObject({ dueOn: dayAt(13) })
  expect(afterAnswers([0, 0], [1, 1000], [6, 1000], [13, 1000])).toMatchObject({ dueOn: null, answers: 4 })
  expect(afterAnswers([0, 1000], [5, 1000])).toMatchObject({ dueOn: null })
})

test('right answers on one day or before the day has come count once or not at all; wrong again begins anew', () => {
  expect(afterAnswers([0, 0], [0, 1000])).toMatchObject({ dueOn: dayAt(1) })
  expect(afterAnswers([0, 0], [1, 1000], [1, 1000], [2, 1000], [3, 1000])).toMatchObject({ dueOn: dayAt(4) })
  expect(afterAnswers([0, 0], [1, 1000], [4, 1000], [5, 0])).toMatchObject({ dueOn: dayAt(6), wrong: 2 })
  expect(afterAnswers([0, 0], [1, 1000], [4, 1000], [11, 1000], [20, 0])).toMatchObject({ dueOn: dayAt(21) })
})

const answers = fc.array(fc.tuple(fc.nat(60), fc.constantFrom(0, 500, 1000)), { minLength: 1, maxLength: 30 })

test('answered right whenever it comes back, the intervals grow and it leaves after as many different days', () => {
  fc.assert(
    fc.property(answers, fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }), (before, delays) => {
      let mastery = answered(afterAnswers(...before), dayAt(61), 0)
      let last = dayAt(61)
      const intervals: Array<number> = []
      for (const delay of delays) {
        if (mastery.dueOn === null) break
        intervals.push(daysBetween(last, mastery.dueOn))
        last = addDays(mastery.dueOn, delay)
        mastery = answered(mastery, last, 1000)
      }
      expect(intervals).toEqual([...RETURNS])
      expect([...intervals].sort((one, other) => one - other)).toEqual(intervals)
      expect(new Set(intervals).size).toBe(intervals.length)
    }),
  )
})

test('how a question stands hangs on its answers and not on the order in which they arrive', () => {
  const shuffles = answers.chain((list) => {
    const given = list.map(([day, score], second) => ({ day, score, second }))
    return fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))
  })
  fc.assert(
    fc.property(shuffles, ([list, arrived]) => {
      const fold = (all: typeof list) =>
        all.reduce<QuestionMastery | null>(
          (before, { day, score, second }) => answered(before, dayAt(day), score, second),
          null,
        )
      const inTime = list.toSorted((one, other) => one.day - other.day || one.second - other.second)
      expect(fold(arrived)).toEqual(fold(inTime))
      expect(fold(arrived)?.rightOn.length).toBeLessThan(150)
    }),
  )
})

test('in daily rounds of ten all answered right, a mistake of a large bank comes back on its days and then rests', () => {
  const bank = bankWithin(
    [sampleCourse('a', 30, 20)],
    { courseId: null, point: null, mistakes: false },
    new Set(),
  )
  const wrong = new Set(bank.slice(100, 104).map(({ ref }) => ref))
  const known = new Map<string, QuestionMastery>()
  const asked = new Map<string, Array<number>>()
  const take = (ref: string, day: number, score: number) => {
    const at = `${dayAt(day)}T02:00:00.000Z`
    const answer = { question: ref, point: 'a/p', score, maximum: 1000, at }
    known.set(ref, questionAfter(known.get(ref) ?? null, answer))
  }
  for (const ref of wrong) take(ref, 0, 0)
  for (let day = 1; day <= 20; day++) {
    const round = { length: 10, seed: `${day}`, today: dayAt(day) }
    for (const { ref } of drawPractice(bank, { points: [], questions: [...known.values()] }, round)) {
      take(ref, day, 1000)
      if (wrong.has(ref)) asked.set(ref, [...(asked.get(ref) ?? []), day])
    }
  }
  expect([...asked.values()]).toEqual([...wrong].map(() => [1, 4, 11]))
})

test('the book says when a question comes back and how often it was right since', () => {
  const words = (mastery: QuestionMastery | null, today: number) =>
    mastery === null || mastery.dueOn === null
      ? ''
      : returnWords({ dueOn: mastery.dueOn, times: standingInBook(daysOf(mastery)).times }, dayAt(today))
  expect(words(afterAnswers([0, 0]), 0)).toBe('2026年3月2日再练 · 再答对3次移出')
  expect(words(afterAnswers([0, 0], [2, 1000]), 3)).toBe('2026年3月6日再练 · 已答对1次，再答对2次移出')
  expect(words(afterAnswers([0, 0], [2, 1000]), 9)).toBe('今天再练 · 已答对1次，再答对2次移出')
})

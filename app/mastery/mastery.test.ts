import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#app/platform/clock.ts'
import { masteryAfter, type PointMastery } from './mastery.ts'

const at = (day: string) => `${day}T02:00:00.000Z`
const right = (before: PointMastery | null, day: string) =>
  masteryAfter(before, { point: 'c/p', ratio: 1000, at: at(day) })
const wrong = (before: PointMastery | null, day: string) =>
  masteryAfter(before, { point: 'c/p', ratio: 0, at: at(day) })

test('answered right whenever it is due, a point comes back after 1, 3, 7, 16 and 35 days', () => {
  let mastery = right(null, '2026-01-01')
  const intervals = [mastery.intervalDays]
  for (let times = 0; times < 8; times++) {
    mastery = right(mastery, mastery.dueOn)
    intervals.push(mastery.intervalDays)
  }
  expect(intervals).toEqual([1, 3, 7, 16, 35, 70, 140, 280, 280])
})

test('many right answers on one day are one repetition', () => {
  let mastery = right(null, '2026-01-01')
  for (let times = 0; times < 10; times++) mastery = right(mastery, '2026-01-01')
  expect(mastery).toMatchObject({ answers: 11, intervalDays: 1, dueOn: '2026-01-02' })
})

test('a wrong answer brings the point back tomorrow, however well it was known', () => {
  const known = right(right(right(null, '2026-01-01'), '2026-01-02'), '2026-01-05')
  expect(wrong(known, '2026-01-06')).toMatchObject({ intervalDays: 1, dueOn: '2026-01-07', wrongInRow: 1 })
})

test('days are those of China: an answer at midnight there belongs to the new day', () => {
  expect(masteryAfter(null, { point: 'c/p', ratio: 1000, at: '2026-01-01T16:00:00.000Z' }).dueOn).toBe(
    '2026-01-03',
  )
})

test('strength stays between 0 and 1000, moves towards the newest answer, and the due day is never before tomorrow', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom(0, 333, 500, 750, 1000), fc.nat(40)), {
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(steps, (list) => {
      let [mastery, day]: [PointMastery | null, string] = [null, '2026-01-01']
      for (const [ratio, days] of list) {
        day = addDays(day, days)
        const before: number = mastery?.strength ?? 500
        mastery = masteryAfter(mastery, { point: 'c/p', ratio, at: at(day) })
        expect(Math.abs(mastery.strength - ratio)).toBeLessThanOrEqual(Math.abs(before - ratio))
        expect(mastery.strength).toBeGreaterThanOrEqual(0)
        expect(mastery.strength).toBeLessThanOrEqual(1000)
        expect(daysBetween(day, mastery.dueOn)).toBeGreaterThanOrEqual(1)
        expect(Number.isInteger(mastery.strength)).toBe(true)
      }
    }),
  )
})

test('a wrong answer of the third day that arrives after a right one of the tenth counts, and moves no day back', () => {
  const known = right(right(right(null, '2026-01-01'), '2026-01-02'), '2026-01-10')
  const after = wrong(known, '2026-01-03')
  expect(after).toMatchObject({ answers: 4, dueOn: '2026-01-17', intervalDays: 7, wrongInRow: 0 })
  expect(after.lastAnsweredAt).toBe(known.lastAnsweredAt)
  expect(after.strength).toBeLessThan(known.strength)
  expect(after.strength).toBeGreaterThan(wrong(known, '2026-01-10').strength)
})

test('answers of one day space a point the same in whatever order they arrive; the newest stays the newest', () => {
  const moments = fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 8 })
  const given = moments.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length }),
      fc.array(fc.constantFrom(0, 1000), { minLength: 60, maxLength: 60 }),
      fc.option(fc.nat(30), { nil: null }),
    ),
  )
  fc.assert(
    fc.property(given, ([list, arrived, ratios, since]) => {
      const known = since === null ? null : right(right(null, '2026-01-01'), addDays('2026-01-02', since))
      const fold = (all: ReadonlyArray<number>) =>
        all.reduce<PointMastery | null>((before, minute) => {
          const moment = `2026-02-10T02:${String(minute).padStart(2, '0')}:00.000Z`
          return masteryAfter(before, { point: 'c/p', ratio: ratios[minute] ?? 0, at: moment })
        }, known)
      const inTime = fold([...list].sort((one, other) => one - other))
      const { dueOn, intervalDays, answers, lastAnsweredAt } = inTime ?? wrong(null, '2026-01-01')
      expect(fold(arrived)).toMatchObject({ dueOn, intervalDays, answers, lastAnsweredAt })
    }),
  )
})

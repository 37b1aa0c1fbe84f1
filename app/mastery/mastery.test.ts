import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#app/platform/clock.ts'
import { masteryAfter, type PointMastery } from './mastery.ts'
import { pointGrasp, pointStanding } from './standing.ts'

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

test('only a point answered often, well, and right the last time is sure; what was practised today is left alone', () => {
  const [today, tomorrow] = ['2026-01-05', '2026-01-06']
  const known = right(right(right(null, '2026-01-01'), '2026-01-02'), today)
  expect([pointGrasp(known, today), pointStanding(known, today)]).toEqual(['sure', 'resting'])
  const wrongToday = wrong(known, today)
  expect([pointGrasp(wrongToday, today), pointStanding(wrongToday, today)]).toEqual(['uncertain', 'resting'])
  const almost = masteryAfter(known, { point: 'c/p', ratio: 900, at: at(today) })
  expect([pointGrasp(almost, today), pointStanding(almost, tomorrow)]).toEqual(['uncertain', 'uncertain'])
  expect(pointStanding(wrongToday, tomorrow)).toBe('due')
  expect([pointGrasp(null, today), pointStanding(null, today)]).toEqual(['new', 'new'])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, instantAt } from '#app/platform/clock.ts'
import { creditOfMinutes } from './credit-of-minutes.ts'
import { phaseOf } from './live-session.ts'
import { clockOf, lengthWords, sessionTime } from './session-time.ts'

const TODAY = '2026-11-22'
const at = (day: string, clock: string, minutes = 90) => ({ startsAt: instantAt(day, clock), minutes })

test.each([
  [at('2026-11-22', '14:30'), '今天 14:30—16:00'],
  [at('2026-11-23', '00:10'), '明天 00:10—01:40'],
  [at('2026-11-21', '09:00'), '昨天 09:00—10:30'],
  [at('2026-11-25', '23:30'), '11月25日（周三） 23:30—次日 01:00'],
  [at('2027-01-04', '08:00'), '2027年1月4日（周一） 08:00—09:30'],
])('says when %j is', (session, words) => {
  expect(sessionTime(session, TODAY)).toBe(words)
})

test('an hour typed is the hour shown, on the day typed', () => {
  const clock = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
  fc.assert(
    fc.property(clock, (typed) => {
      const instant = instantAt(TODAY, typed)
      return dayOf(instant) === TODAY && clockOf(instant) === typed
    }),
  )
})

test('a session can be joined from a quarter of an hour before until its end, unless it is cancelled', () => {
  const session = { ...at(TODAY, '14:30'), cancelledAt: null }
  const phaseAt = (clock: string) => phaseOf(session, instantAt(TODAY, clock))
  expect(['14:14', '14:15', '15:59', '16:00'].map(phaseAt)).toEqual(['coming', 'running', 'running', 'past'])
  expect(phaseOf({ ...session, cancelledAt: session.startsAt }, instantAt(TODAY, '15:00'))).toBe('cancelled')
})

test('the length is said in hours and minutes, and converted without ever rounding up', () => {
  expect([45, 60, 90].map(lengthWords)).toEqual(['45分钟', '1小时', '1小时30分钟'])
  expect(creditOfMinutes(90, 45)).toBe(20)
  expect(creditOfMinutes(100, 45)).toBe(22)
  expect(creditOfMinutes(1, 60)).toBe(1)
})

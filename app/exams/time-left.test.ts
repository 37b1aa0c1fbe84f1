import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMilliseconds } from '#app/platform/clock.ts'
import { endOf, isPaused, timeLeft, type Pause } from './time-left.ts'

const START = '2026-11-22T01:00:00.000Z'
const MINUTE = 60_000
const at = (minutes: number) => addMilliseconds(START, minutes * MINUTE)
const time = { startedAt: START, deadline: at(60) }

/** Pauses one after the other, some before the start, some beyond the end, the last one perhaps still on. */
const pauses = fc
  .tuple(
    fc.integer({ min: -60, max: 30 }),
    fc.array(fc.tuple(fc.nat(30), fc.nat(20)), { maxLength: 4 }),
    fc.boolean(),
  )
  .map(([first, steps, open]) => {
    let minute = first
    return steps.map(([gap, length], index): Pause => {
      const pausedAt = at((minute += gap))
      const resumedAt = open && index === steps.length - 1 ? null : at((minute += length))
      return { pausedAt, resumedAt }
    })
  })
const minute = fc.integer({ min: 0, max: 200 })

test('the time that is left never grows by waiting, and stands still exactly while the exam is paused', () => {
  fc.assert(
    fc.property(pauses, minute, fc.integer({ min: 1, max: 60 }), (pauses, from, later) => {
      const left = timeLeft(time, pauses, at(from))
      const then = timeLeft(time, pauses, at(from + later))
      expect(then).toBeLessThanOrEqual(left)
      expect(then).toBeGreaterThanOrEqual(left - later * MINUTE)
      const stands = Array.from({ length: later }, (_, step) => isPaused(pauses, at(from + step))).filter(
        Boolean,
      )
      if (left > 0 && then > 0) expect(left - then).toBe((later - stands.length) * MINUTE)
    }),
  )
})

test('what is worked and what is left is the time that was given', () => {
  fc.assert(
    fc.property(pauses, (pauses) => {
      const worked = Array.from({ length: 400 }, (_, step) => step).filter(
        (step) => !isPaused(pauses, at(step)) && timeLeft(time, pauses, at(step)) > 0,
      )
      const ends = pauses.every(({ resumedAt }) => resumedAt !== null)
      if (ends) expect(worked.length).toBe(60)
      else expect(worked.length).toBeLessThanOrEqual(60)
    }),
  )
})

test('the order in which pauses are read does not matter', () => {
  fc.assert(
    fc.property(pauses, minute, (pauses, now) => {
      expect(endOf(time, pauses.toReversed(), at(now))).toBe(endOf(time, pauses, at(now)))
    }),
  )
})

test('a pause that began after the time was up gives nothing back', () => {
  expect(timeLeft(time, [{ pausedAt: at(61), resumedAt: at(90) }], at(95))).toBe(0)
  expect(endOf(time, [{ pausedAt: at(59), resumedAt: at(69) }], at(95))).toBe(at(70))
})

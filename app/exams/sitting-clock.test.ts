import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSittingClock } from './sitting-clock.ts'

const reply = (now: number, left: number, isPaused = false) => ({
  now,
  left,
  isPaused,
  isActive: true,
  isSubmitted: false,
})

test('the device is never behind the server, and ahead by the quickest round trip at most', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      fc.array(fc.tuple(fc.nat(4000), fc.nat(4000), fc.nat(100_000)), { minLength: 1, maxLength: 8 }),
      (origin, trips) => {
        const end = 3_600_000
        let real = 0
        let quickest = Infinity
        const clock = createSittingClock(reply(real, end), () => origin + real)
        for (const [up, down, gap] of trips) {
          const sentAt = origin + real
          real += up
          const said = reply(real, Math.max(0, end - real))
          real += down
          clock.sync(said, sentAt, origin + real)
          quickest = Math.min(quickest, up + down)
          real += gap
          const ahead = clock.serverTime() - real
          expect(ahead).toBeGreaterThanOrEqual(-0.01)
          expect(ahead).toBeLessThanOrEqual(quickest + 0.01)
          expect(clock.left()).toBeCloseTo(Math.max(0, end - real - ahead), 2)
        }
      },
    ),
  )
})

test('a steady clock that stood still while the device slept is set right by the next answer', () => {
  let [real, steady] = [0, 0]
  const clock = createSittingClock(reply(0, 600_000), () => steady)
  clock.sync(reply(10, 599_990), 0, 20)
  real = 300_000
  steady = 1000
  clock.sync(reply(real, 300_000), steady - 50, steady)
  expect(Math.abs(clock.left() - 300_000)).toBeLessThanOrEqual(50)
})

test('while the exam is paused the time stands still', () => {
  let real = 0
  const clock = createSittingClock(reply(0, 1000, true), () => real)
  real = 50_000
  expect(clock.left()).toBe(1000)
  clock.sync(reply(50_000, 1000), 50_000, 50_000)
  real = 50_400
  expect(clock.left()).toBe(600)
})

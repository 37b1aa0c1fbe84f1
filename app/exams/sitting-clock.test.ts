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

test('time left and server time are right within half a round trip, however odd the steady clock begins', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      fc.array(fc.tuple(fc.nat(4000), fc.nat(4000), fc.nat(100_000)), { minLength: 1, maxLength: 8 }),
      (origin, trips) => {
        const end = 3_600_000
        let real = 0
        const clock = createSittingClock(reply(real, end), () => origin + real)
        for (const [up, down, gap] of trips) {
          const sentAt = origin + real
          real += up
          const said = reply(real, Math.max(0, end - real))
          real += down
          clock.sync(said, sentAt, origin + real)
          real += gap
          const error = Math.abs(up - down) / 2 + 1
          expect(Math.abs(clock.serverTime() - real)).toBeLessThanOrEqual(error)
          expect(Math.abs(clock.left() - Math.max(0, end - real))).toBeLessThanOrEqual(error)
        }
      },
    ),
  )
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

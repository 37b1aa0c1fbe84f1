import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMilliseconds } from '#app/platform/clock.ts'
import { type Circumstances, judgePlausibility } from './judge-plausibility.ts'

const START = '2026-11-22T01:00:00.000Z'
const MINUTE = 60_000
const after = (minutes: number) => addMilliseconds(START, Math.round(minutes * MINUTE))

function fact(change: Partial<Circumstances> = {}): Circumstances {
  return { occurredAt: START, receivedAt: START, previousAt: null, minutes: 0, claims: [], ...change }
}

/** Lessons of these minutes, each studied for `pace` of its time. */
function studied(lessons: ReadonlyArray<number>, pace: number) {
  let passed = 0
  return lessons.map((minutes) => ({ minutes, occurredAt: after((passed += minutes * pace)) }))
}

const lessons = fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 2, maxLength: 20 })

describe('study time', () => {
  test('whoever takes at least half of the time that lessons are made for is never flagged', () => {
    fc.assert(
      fc.property(lessons, fc.double({ min: 0.5, max: 5, noNaN: true }), (minutes, pace) => {
        const claims = studied(minutes, pace)
        const last = claims.pop()
        const { occurredAt, minutes: claimed } = last ?? { occurredAt: START, minutes: 0 }
        const circumstances = fact({ occurredAt, receivedAt: occurredAt, minutes: claimed, claims })
        expect(judgePlausibility(circumstances)).toEqual([])
      }),
    )
  })

  test('a lesson finished within a second of the last one is always flagged', () => {
    fc.assert(
      fc.property(lessons, fc.integer({ min: 0, max: 1000 }), (minutes, milliseconds) => {
        const claims = studied(minutes, 1)
        const occurredAt = addMilliseconds(claims.at(-1)?.occurredAt ?? START, milliseconds)
        const flags = judgePlausibility(fact({ occurredAt, receivedAt: occurredAt, minutes: 10, claims }))
        expect(flags).toContain('too-fast')
      }),
    )
  })

  test('many lessons at a fifth of their time are more than the clock allows, each alone being possible', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 3, maxLength: 20 }), (minutes) => {
        const claims = studied(minutes, 0.2)
        const { occurredAt, minutes: claimed } = claims.pop() ?? { occurredAt: START, minutes: 0 }
        const flags = judgePlausibility(
          fact({ occurredAt, receivedAt: occurredAt, minutes: claimed, claims }),
        )
        expect(flags).toEqual(['beyond-clock'])
      }),
    )
  })
})

test('a clock is ahead, or was set back, exactly beyond two minutes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -600_000, max: 600_000 }), (difference) => {
      const other = addMilliseconds(START, difference)
      expect(judgePlausibility(fact({ occurredAt: other })).includes('clock-ahead')).toBe(
        difference > 120_000,
      )
      expect(judgePlausibility(fact({ previousAt: other })).includes('clock-back')).toBe(difference > 120_000)
    }),
  )
})

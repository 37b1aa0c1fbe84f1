import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMilliseconds } from '#app/platform/clock.ts'
import { type Circumstances, isImpossible, judgePlausibility } from './judge-plausibility.ts'

const START = '2026-11-22T01:00:00.000Z'
const MINUTE = 60_000
const after = (minutes: number) => addMilliseconds(START, Math.round(minutes * MINUTE))

function fact(change: Partial<Circumstances> = {}): Circumstances {
  return {
    occurredAt: START,
    receivedAt: START,
    previousAt: null,
    previousReceivedAt: null,
    minutes: 0,
    work: null,
    claims: [],
    ...change,
  }
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

test('the clock of the server, set back since the last entry, is held against the entry and never against the work', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 600_000 }), fc.integer({ min: 1, max: 50 }), (back, steps) => {
      const later = addMilliseconds(START, back)
      const flags = judgePlausibility(fact({ previousReceivedAt: later }))
      expect(flags.includes('server-clock')).toBe(back > 120_000)
      if (back > 0) expect(isImpossible({ begunAt: later, steps }, START)).toBe(false)
    }),
  )
})

describe('work', () => {
  const someSteps = fc.integer({ min: 1, max: 60 })
  const hurried = (work: { begunAt: string; steps: number }, minutes = 0) =>
    judgePlausibility(fact({ work, minutes })).includes('hurried')

  test('what a hand can do is never refused, what it cannot always', () => {
    fc.assert(
      fc.property(someSteps, fc.integer({ min: 0, max: 5_000 }), (steps, perStep) => {
        const begunAt = addMilliseconds(START, -perStep * steps)
        expect(isImpossible({ begunAt, steps }, START)).toBe(perStep < 150)
      }),
    )
    fc.assert(
      fc.property(
        fc.integer({ min: 7, max: 60 }),
        fc.integer({ min: 0, max: 1_000 }),
        (steps, milliseconds) => {
          expect(isImpossible({ begunAt: addMilliseconds(START, -milliseconds), steps }, START)).toBe(true)
        },
      ),
    )
  })

  test('a sitting is hurried below two seconds a question, a lesson below a sixth of its minutes', () => {
    fc.assert(
      fc.property(someSteps, fc.integer({ min: 0, max: 4_000 }), (steps, perStep) => {
        const begunAt = addMilliseconds(START, -perStep * steps)
        expect(hurried({ begunAt, steps })).toBe(perStep < 2_000)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 40 }), fc.integer({ min: 0, max: 600 }), (minutes, seconds) => {
        const begunAt = addMilliseconds(START, -seconds * 1000)
        expect(hurried({ begunAt, steps: 1 }, minutes)).toBe(seconds < minutes * 10)
      }),
    )
  })

  test('what was refused would have been flagged, and nothing is judged without a beginning', () => {
    fc.assert(
      fc.property(someSteps, fc.integer({ min: 0, max: 100_000 }), (steps, milliseconds) => {
        const work = { begunAt: addMilliseconds(START, -milliseconds), steps }
        if (isImpossible(work, START)) expect(hurried(work)).toBe(true)
      }),
    )
    expect(judgePlausibility(fact())).toEqual([])
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMilliseconds } from '#app/platform/clock.ts'
import { judgeArrival } from './judge-arrival.ts'
import type { Pause } from './time-left.ts'

const START = '2026-11-22T01:00:00.000Z'
const SECOND = 1000
const MINUTE = 60 * SECOND
const at = (milliseconds: number) => addMilliseconds(START, milliseconds)

/** An hour, paused from the tenth minute on. */
function sitting(resumedAt: string | null) {
  const pauses: Array<Pause> = [{ pausedAt: at(10 * MINUTE), resumedAt }]
  return {
    startedAt: START,
    deadline: at(60 * MINUTE),
    pauses,
    submittedAt: null,
    how: null,
    takenOverAt: null,
  }
}

/** Milliseconds of waiting on the way, which no device can help. */
const way = fc.integer({ min: 0, max: 40 * MINUTE })

function judged(enteredAt: number, arrivedAt: number, resumedAt: string | null) {
  return judgeArrival(sitting(resumedAt), { enteredAt: at(enteredAt), isActive: true }, at(arrivedAt))
}

test('what was entered before a pause counts, however far into the pause or behind it it arrives', () => {
  const resumed = fc.constantFrom(null, at(30 * MINUTE))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 * MINUTE }), way, resumed, (entered, later, resumedAt) => {
      expect(judged(entered, entered + later, resumedAt)).toEqual({ kind: 'counts' })
    }),
  )
})

test('what was entered in a pause waits for a verdict whenever it arrives, at both ends but for what clocks may differ', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10 * MINUTE + 1501, max: 30 * MINUTE - 1501 }), way, (entered, later) => {
      const late = { kind: 'late', reason: 'during-pause' }
      const arrived = entered + later
      expect(judged(entered, arrived, at(30 * MINUTE))).toEqual(late)
      expect(judged(entered, arrived, arrived < 30 * MINUTE ? null : at(30 * MINUTE))).toEqual(late)
    }),
  )
  for (const [entered, kind] of [
    [10 * MINUTE + 1500, 'counts'],
    [10 * MINUTE + 1501, 'late'],
    [30 * MINUTE - 1501, 'late'],
    [30 * MINUTE - 1500, 'counts'],
  ] as const)
    expect(judged(entered, 31 * MINUTE, at(30 * MINUTE)).kind).toBe(kind)
})

test('after a pause everything counts until the time that it gave back is over', () => {
  fc.assert(
    fc.property(fc.integer({ min: 30 * MINUTE, max: 80 * MINUTE }), (entered) => {
      expect(judged(entered, entered, at(30 * MINUTE))).toEqual({ kind: 'counts' })
    }),
  )
  expect(judged(80 * MINUTE + 2 * SECOND, 80 * MINUTE + 2 * SECOND, at(30 * MINUTE))).toEqual({
    kind: 'over',
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forgetSitting, sittingMemory } from './sitting-memory.ts'

const MINUTE = 60_000
const first = { now: 1_000_000, left: 60 * MINUTE, isPaused: false, isActive: true, isSubmitted: false }

/** A device with a clock that can be set, on which the page of a sitting is opened and opened again. */
function device() {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  const clock = { at: 500 }
  const open = (keptAt: number | null, reply = first) =>
    sittingMemory(storage, { sittingId: 's', first: reply, keptAt }, () => clock.at)
  return { kept, storage, clock, open }
}

test('a page that has just come stands as it is, and forgets what was filled in before it', () => {
  const { open, kept, storage } = device()
  open(null).noteGiven(2, [['answer', 'k1']])
  const again = open(null)
  expect(again.reply()).toBeNull()
  expect(again.given().size).toBe(0)
  forgetSitting(storage, 's')
  expect(kept.size).toBe(0)
})

test('a kept page counts on from when it came, and shows what was filled in since', () => {
  const { open, clock } = device()
  const page = open(null)
  page.noteGiven(2, [['answer', 'k1']])
  page.noteGiven(3, [])
  clock.at += 10 * MINUTE
  const again = open(500)
  expect(again.reply()).toEqual({ ...first, now: first.now + 10 * MINUTE, left: 50 * MINUTE })
  expect([...again.given()]).toEqual([
    [2, [['answer', 'k1']]],
    [3, []],
  ])
  again.noteGiven(4, [['answer', 'k2']])
  expect([...open(500).given().keys()]).toEqual([2, 3, 4])
})

test('the last word of the server counts: minutes that were added, a pause that keeps the time', () => {
  const { open, clock } = device()
  const page = open(null)
  clock.at += MINUTE
  page.noteReply({ ...first, now: first.now + MINUTE, left: 70 * MINUTE })
  clock.at += MINUTE
  expect(open(500).reply()).toMatchObject({ left: 69 * MINUTE })
  page.noteReply({ ...first, now: first.now + 2 * MINUTE, left: 69 * MINUTE, isPaused: true })
  clock.at += 5 * MINUTE
  expect(open(500).reply()).toMatchObject({ left: 69 * MINUTE, isPaused: true })
})

test('however the clock of the device is set, nobody gets time that the server did not give', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (set) => {
      const { open, clock } = device()
      open(null)
      clock.at += set
      const left = open(500).reply()?.left ?? Number.NaN
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left).toBeLessThanOrEqual(first.left)
    }),
  )
})

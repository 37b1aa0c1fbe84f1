import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '#app/platform/clock.ts'
import {
  afterCard,
  CARD_STATE,
  dueCards,
  readCardStates,
  writeCardStates,
  type CardState,
} from './card-state.ts'

const TODAY = '2026-11-22'
const state = fc.record({ box: fc.nat(4), due: fc.nat(60).map((days) => addDays(TODAY, days - 30)) })

test('a known card comes back later each time, a forgotten one today', () => {
  let now: CardState | undefined
  const waits = [1, 2, 3, 4, 5].map(() => {
    now = afterCard(now, true, TODAY)
    return daysBetween(TODAY, now.due)
  })
  expect(waits).toEqual([1, 3, 7, 21, 21])
  expect(afterCard(now, false, TODAY)).toEqual({ box: 0, due: TODAY })
})

test('states survive being written down', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z0-9-]{1,20}$/u), state), (states) => {
      const written = writeCardStates(new Map(Object.entries(states)))
      for (const text of written) expect(text).toMatch(CARD_STATE)
      expect(Object.fromEntries(readCardStates(written))).toEqual({ ...states })
    }),
  )
})

test('new and due cards are looked at, the others wait', () => {
  const cards = ['new', 'due', 'late', 'early'].map((id) => ({ id }))
  const states = readCardStates([`due:2:${TODAY}`, 'late:1:2026-01-01', 'early:3:2026-11-23', 'nonsense'])
  expect(dueCards(cards, states, TODAY).map(({ id }) => id)).toEqual(['new', 'due', 'late'])
})

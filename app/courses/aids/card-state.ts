import { addDays, type Day } from '#app/platform/clock.ts'

/** How well a card is known: box 0 is new or forgotten; each time it is known it moves up one box. */
export type CardState = { box: number; due: Day }

/** Days until a card comes back, by its box: today, tomorrow, in three days, a week, three weeks. */
const DAYS: ReadonlyArray<number> = [0, 1, 3, 7, 21]

/** How a state is written down: `<card>:<box>:<day it is due>`. */
export const CARD_STATE = /^([a-z0-9-]{1,60}):([0-4]):(\d{4}-\d{2}-\d{2})$/u

/** The states that are written down, by card. */
export function readCardStates(kept: ReadonlyArray<string>): Map<string, CardState> {
  const states = new Map<string, CardState>()
  for (const text of kept) {
    const [, card, box, due] = CARD_STATE.exec(text) ?? []
    if (card !== undefined && due !== undefined) states.set(card, { box: Number(box), due })
  }
  return states
}

/** The states as they are written down. */
export function writeCardStates(states: ReadonlyMap<string, CardState>): Array<string> {
  return [...states].map(([card, { box, due }]) => `${card}:${box}:${due}`)
}

/** Known: one box up and later; not known: back to the first box, and once more today. */
export function afterCard(state: CardState | undefined, known: boolean, today: Day): CardState {
  const box = known ? Math.min((state?.box ?? 0) + 1, DAYS.length - 1) : 0
  return { box, due: addDays(today, DAYS[box] ?? 0) }
}

/** The cards to look at today: new ones and those that are due, in their order. */
export function dueCards<T extends { id: string }>(
  cards: ReadonlyArray<T>,
  states: ReadonlyMap<string, CardState>,
  today: Day,
): Array<T> {
  return cards.filter(({ id }) => (states.get(id)?.due ?? today) <= today)
}

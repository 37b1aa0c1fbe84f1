import type { Aid } from './aid.ts'
import { CARD_STATE } from './card-state.ts'

/**
 * What may be kept of a member's use of an aid: ticked items of a checklist, boxes of cards; null for anything else a
 * browser sends. It is a convenience, so it lies with the place in the lesson and not in the ledger.
 */
export function keepable(aid: Aid, given: ReadonlyArray<string>): Array<string> | null {
  if (aid.kind === 'checklist')
    return subset(
      aid.groups.flatMap(({ items }) => items),
      given,
    )
  if (aid.kind === 'cards') return statesOf(aid.cards, given)
  return null
}

function subset(items: ReadonlyArray<{ id: string }>, given: ReadonlyArray<string>): Array<string> | null {
  const kept = items.flatMap(({ id }) => (given.includes(id) ? [id] : []))
  return kept.length === new Set(given).size ? kept : null
}

function statesOf(cards: ReadonlyArray<{ id: string }>, given: ReadonlyArray<string>): Array<string> | null {
  const states = new Map<string, string>()
  for (const state of given) {
    const card = CARD_STATE.exec(state)?.[1]
    if (card === undefined || !cards.some(({ id }) => id === card)) return null
    states.set(card, state)
  }
  return [...states.values()]
}

import type { OrderQuestion } from './question.ts'
import { shareOf, type Share } from './score.ts'

/**
 * By the most items that already stand in the right order among themselves (longest increasing subsequence), less the one
 * that any order has: one item misplaced among five costs a quarter, a reversed order gives nothing. Items left out or
 * named twice count as misplaced.
 */
export function scoreOrder(question: OrderQuestion, items: ReadonlyArray<string>): Share {
  const places = new Map(question.items.map(({ id }, place) => [id, place]))
  const given = [...new Set(items)].flatMap((id) => places.get(id) ?? [])
  if (question.items.length === 1) return shareOf(given.length, 1)
  return shareOf(Math.max(0, longestIncreasing(given) - 1), question.items.length - 1)
}

function longestIncreasing(places: ReadonlyArray<number>): number {
  const lengths: Array<number> = []
  for (const [index, place] of places.entries()) {
    const before = lengths.filter((_, earlier) => (places[earlier] ?? Infinity) < place)
    lengths[index] = 1 + Math.max(0, ...before)
  }
  return Math.max(0, ...lengths)
}

import { itemsInOrder } from './items-in-order.ts'
import type { OrderQuestion } from './question.ts'
import { shareOf, type Share } from './score.ts'

/**
 * By the most items that already stand in the right order among themselves, less the one that any order has: one item
 * misplaced among five costs a quarter, a reversed order gives nothing. Items left out or named twice count as misplaced.
 */
export function scoreOrder(question: OrderQuestion, items: ReadonlyArray<string>): Share {
  const inOrder = itemsInOrder(question, items).size
  if (question.items.length === 1) return shareOf(inOrder, 1)
  return shareOf(Math.max(0, inOrder - 1), question.items.length - 1)
}

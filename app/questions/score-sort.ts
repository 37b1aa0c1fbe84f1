import type { SortBody } from './question.ts'
import { shareOf, type Share } from './score.ts'

/** Each item is worth the same; right is its own group. Serves sorting exercises of lessons too. */
export function scoreSort(question: SortBody, groups: Readonly<Record<string, string>>): Share {
  return shareOf(
    question.items.filter((item) => groups[item.id] === item.group).length,
    question.items.length,
  )
}

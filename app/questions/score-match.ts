import type { MatchPair, MatchQuestion } from './question.ts'
import { shareOf, type Share } from './score.ts'

/** Each pair is worth the same. */
export function scoreMatch(question: MatchQuestion, pairs: Readonly<Record<string, string>>): Share {
  const right = question.pairs.filter((pair) => matches(question, pair, pairs[pair.id]))
  return shareOf(right.length, question.pairs.length)
}

/** Whether what was put beside the pair's left side reads as its right side; equal texts are equally right. */
export function matches(question: MatchQuestion, pair: MatchPair, given: string | undefined): boolean {
  return question.pairs.find(({ id }) => id === given)?.right === pair.right
}

import type { MatchPair, MatchQuestion } from './question.ts'
import { share } from './score.ts'

/** Each pair is worth the same. */
export function scoreMatch(question: MatchQuestion, pairs: Readonly<Record<string, string>>): number {
  const right = question.pairs.filter((pair) => matches(question, pair, pairs[pair.id]))
  return share(right.length, question.pairs.length)
}

/** Whether what was put beside the pair's left side reads as its right side; equal texts are equally right. */
export function matches(question: MatchQuestion, pair: MatchPair, given: string | undefined): boolean {
  return question.pairs.find(({ id }) => id === given)?.right === pair.right
}

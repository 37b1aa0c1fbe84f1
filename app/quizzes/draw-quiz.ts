import { shuffled } from '#app/questions/seeded-random.ts'
import { groupBy } from './group-by.ts'

/**
 * Draws `length` questions evenly over the knowledge points: numbers of two points differ by more than one only where a
 * point has no more questions. The same seed draws the same questions in the same order. Fewer come back when the bank
 * has fewer.
 */
export function drawQuiz<T extends { id: string; point: string }>(
  bank: ReadonlyArray<T>,
  length: number,
  seed: string,
): Array<T> {
  const byPoint = groupBy(shuffled(bank, `${seed}/questions`), ({ point }) => point)
  const piles = shuffled(
    [...byPoint].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, pile]) => pile),
    `${seed}/points`,
  )
  const rounds = Math.max(0, ...piles.map((pile) => pile.length))
  const drawn = Array.from({ length: rounds }, (_, round) =>
    piles.flatMap((pile) => pile[round] ?? []),
  ).flat()
  return shuffled(drawn.slice(0, Math.max(0, length)), `${seed}/order`)
}

import type { Instant } from '#app/platform/clock.ts'

/**
 * How long each answer of one sitting took, in seconds: from the answer before it in time, the first one from the start. Answers
 * that were changed later count from then, so only the median over many sittings says anything.
 */
export function answerSeconds(
  startedAt: Instant,
  answers: ReadonlyArray<{ answeredAt: Instant }>,
): Array<number> {
  const times = answers.map(({ answeredAt }) => Date.parse(answeredAt))
  const start = Date.parse(startedAt)
  const inOrder = [start, ...times].toSorted((one, other) => one - other)
  return times.map((time) => {
    const before = inOrder.findLast((other) => other < time) ?? time
    return Math.max(0, time - Math.max(before, start)) / 1000
  })
}

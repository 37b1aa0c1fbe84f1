import { addDays, type Day } from '#app/platform/clock.ts'

/**
 * Days until a question of the wrong-question book comes back: after it was answered wrong, and after it was answered right
 * once and twice in time. Answered right in time once more it leaves the book.
 */
export const RETURNS = [1, 3, 7] as const

/** A question answered right on this many days after a wrong answer has left the book, however they lie. */
const ENOUGH_DAYS = RETURNS.reduce((sum, days) => sum + days, 0)

/** On which days a question was answered: wrong the last time (null: never), right on the newest days, ascending. */
export type AnswerDays = { wrongOn: Day | null; rightOn: ReadonlyArray<Day> }

/** How a question stands: how often it was answered right in time since, and when it comes back; null: not in the book. */
export type BookStanding = { times: number; dueOn: Day | null }

/**
 * The days with one more answer. They hang on which answers there are and not on the order in which they arrive: an outbox
 * may bring one of last week after one of today.
 */
export function withAnswerOn({ wrongOn, rightOn }: AnswerDays, day: Day, right: boolean): AnswerDays {
  if (!right) return { wrongOn: wrongOn === null || wrongOn < day ? day : wrongOn, rightOn }
  return { wrongOn, rightOn: [...new Set([...rightOn, day])].sort().slice(-ENOUGH_DAYS) }
}

/** How a question stands after the answers of these days. Right answers before it is due do not count. */
export function standingInBook({ wrongOn, rightOn }: AnswerDays): BookStanding {
  if (wrongOn === null) return { times: 0, dueOn: null }
  let [times, dueOn] = [0, addDays(wrongOn, RETURNS[0])]
  for (const day of rightOn) {
    if (day < dueOn) continue
    times++
    const days = RETURNS[times]
    if (days === undefined) return { times, dueOn: null }
    dueOn = addDays(day, days)
  }
  return { times, dueOn }
}

import { formatDay, type Day } from '#app/platform/clock.ts'
import { RETURNS } from './mistake-returns.ts'

/** How a question leaves the wrong-question book, for the pages that speak of it. */
export const BOOK_RULE = `答错后隔${RETURNS.join('、')}天各再练一次，都答对后移出；中间答错，从头再来。`

/** When a question of the book comes back and how far it has come, e.g. “12月1日再练 · 已答对1次，再答对2次移出”. */
export function returnWords({ dueOn, times }: { dueOn: Day; times: number }, today: Day): string {
  const when = dueOn <= today ? '今天再练' : `${formatDay(dueOn)}再练`
  const left = `再答对${RETURNS.length - times}次移出`
  return `${when} · ${times === 0 ? left : `已答对${times}次，${left}`}`
}

import type { Promised, ReportItem } from './report.ts'

/** Whether a report speaks of every promise, each once and in order. */
export function isAnswerTo(items: ReadonlyArray<ReportItem>, promises: ReadonlyArray<Promised>): boolean {
  return items.length === promises.length && promises.every(({ key }, index) => items[index]?.key === key)
}

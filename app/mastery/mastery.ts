import { addDays, dayOf, type Day, type Instant } from '#app/platform/clock.ts'
import type { CatalogueRef } from '#app/quizzes/question-ref.ts'

/**
 * What a member knows of one knowledge point. `strength` is rightness so far, newer answers counting more, in thousandths;
 * `dueOn` is the day on which the point should come back, `intervalDays` after it was last spaced.
 */
export type PointMastery = {
  point: CatalogueRef
  answers: number
  strength: number
  wrongInRow: number
  intervalDays: number
  lastAnsweredAt: Instant
  dueOn: Day
}

/** A judged answer to a question of the point: part of the points reached, in thousandths, and when. */
export type JudgedAnswer = { point: CatalogueRef; ratio: number; at: Instant }

/** Days until a point comes back after it was answered right once, twice … in time. */
const INTERVALS = [1, 3, 7, 16, 35, 70, 140] as const
const LONGEST = 280
/** Nothing is known before the first answer. */
const UNKNOWN = 500
/** Part of the way that one answer moves the strength, in thousandths. */
const WEIGHT = 400
/** The same of an answer that is older than the newest one: as if that one had come after it. */
const LATE_WEIGHT = (WEIGHT * (1000 - WEIGHT)) / 1000

/**
 * The mastery after one more answer. The interval grows only when the point was due: five right answers on one evening are
 * one repetition. A wrong answer brings the point back the next day; a partly right one keeps the interval. An answer that
 * arrives late counts, but neither the newest answer nor the spacing goes back to it: of an earlier day than the newest it
 * changes no spacing at all.
 */
export function masteryAfter(before: PointMastery | null, { point, ratio, at }: JudgedAnswer): PointMastery {
  const newer = before !== null && at < before.lastAnsweredAt ? before : null
  const strength = before?.strength ?? UNKNOWN
  return {
    point,
    answers: (before?.answers ?? 0) + 1,
    strength: strength + Math.round(((ratio - strength) * (newer ? LATE_WEIGHT : WEIGHT)) / 1000),
    wrongInRow: newer?.wrongInRow ?? (ratio === 1000 ? 0 : (before?.wrongInRow ?? 0) + 1),
    lastAnsweredAt: newer?.lastAnsweredAt ?? at,
    ...spacingAfter(before, ratio, dayOf(at)),
  }
}

function spacingAfter(
  before: PointMastery | null,
  ratio: number,
  day: Day,
): Pick<PointMastery, 'intervalDays' | 'dueOn'> {
  if (before !== null && day < dayOf(before.lastAnsweredAt))
    return { intervalDays: before.intervalDays, dueOn: before.dueOn }
  const isDue = before === null || before.dueOn <= day
  const wrong = ratio < 500
  const intervalDays = wrong ? 1 : nextInterval(before, ratio, isDue)
  return { intervalDays, dueOn: wrong || isDue ? addDays(day, intervalDays) : before.dueOn }
}

function nextInterval(before: PointMastery | null, ratio: number, isDue: boolean): number {
  if (before === null) return INTERVALS[0]
  if (!isDue || ratio < 1000) return before.intervalDays
  return INTERVALS.find((days) => days > before.intervalDays) ?? LONGEST
}

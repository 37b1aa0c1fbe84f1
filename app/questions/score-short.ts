import type { ShortQuestion } from './question.ts'
import { shareOf, type Share } from './score.ts'
import type { Marks } from './scoring-rules.ts'

/** What a person gave, of what could be given; more than a line is worth, or less than nothing, is never counted. */
export function scoreShort({ rubric }: ShortQuestion, marks: Marks): Share {
  const given = rubric.map(({ id, points }) => worth(points, marks[id] ?? 0))
  return shareOf(sum(given), sum(rubric.map(({ points }) => points)))
}

function worth(points: number, mark: number): number {
  return Number.isNaN(mark) ? 0 : Math.min(points, Math.max(0, Math.floor(mark)))
}

function sum(numbers: ReadonlyArray<number>): number {
  return numbers.reduce((total, number) => total + number, 0)
}

import type { Day } from '#app/platform/clock.ts'
import type { MemberObligation } from './judge-duties.server.ts'

/** How much of what this year asks is done; exempt obligations are not asked. */
export type YearProgress = { done: number; required: number }

/**
 * Met of required among the obligations due this year, with those of earlier years that are still unmet: done is a
 * part of required, so that it never exceeds it.
 */
export function yearProgress(
  obligations: ReadonlyArray<Pick<MemberObligation, 'standing' | 'dueOn'>>,
  today: Day,
): YearProgress {
  const year = today.slice(0, 4)
  const ofYear = obligations.filter(
    ({ standing, dueOn }) =>
      standing !== 'exempt' &&
      standing !== 'not-asked' &&
      (dueOn.slice(0, 4) === year || (dueOn.slice(0, 4) < year && standing !== 'met')),
  )
  return { done: ofYear.filter(({ standing }) => standing === 'met').length, required: ofYear.length }
}

import { FULL_SCORE, share } from '#app/questions/score.ts'
import { TRIES_BEFORE_EXPLANATION } from '../study/tries.ts'
import type { JudgedAnswer } from '../study/exercise-answered.entry.ts'
import type { Mark, MarkProblem } from './mark.ts'

/** What became of the parts that were marked. */
export type MarkOutcome = { found: Array<MarkProblem>; missed: Array<MarkProblem>; wrong: Array<string> }

/** Compares the names of the marked parts with the problems. */
export function compareMarks(body: Pick<Mark, 'problems'>, marked: ReadonlyArray<string>): MarkOutcome {
  const isFound = ({ parts }: MarkProblem) => parts.some((part) => marked.includes(part))
  const guilty = new Set(body.problems.flatMap(({ parts }) => parts))
  return {
    found: body.problems.filter(isFound),
    missed: body.problems.filter((problem) => !isFound(problem)),
    wrong: marked.filter((part) => !guilty.has(part)),
  }
}

/** `tries` were made before. Each part marked wrongly takes back one problem found, so marking everything gains nothing. */
export function judgeMark(
  { mark }: { mark: Mark },
  marked: ReadonlyArray<string>,
  tries: number,
): JudgedAnswer {
  const { found, missed, wrong } = compareMarks(mark, marked)
  const perfect = missed.length === 0 && wrong.length === 0
  return {
    response: { type: 'mark', parts: [...marked] },
    score: share(Math.max(found.length - wrong.length, 0), mark.problems.length),
    maximum: FULL_SCORE,
    solved: perfect || tries + 1 >= TRIES_BEFORE_EXPLANATION,
  }
}

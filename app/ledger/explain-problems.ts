import { placeOf, type Problem } from './problem.ts'

/** Where the fault must lie by the signed roots: from the last size that agrees to the first that does not. */
export type Bracket = { start: number; end: number; kind: 'checkpoint-root' | 'against-root' }

/** One fault is noticed in several ways; these only say that it lies somewhere in a stretch. */
const VAGUE = new Set<Problem['kind']>(['chain', 'tile'])

/**
 * The problems in the order of the log, without those that only repeat a more exact one: a break in a chain is told as
 * exactly as the signed roots allow, and not at all where a changed or missing entry explains it.
 */
export function explainProblems(problems: ReadonlyArray<Problem>, bracket: Bracket | null): Array<Problem> {
  const exact = problems.filter(({ kind }) => !VAGUE.has(kind))
  const chain = problems
    .filter(({ kind }) => kind === 'chain')
    .filter((problem) => !exact.some(within(problem)))
  const narrowed = bracket ? chain.map((problem) => narrow(problem, bracket)) : chain
  const known = [...exact, ...narrowed]
  const unexplained: Array<Problem> =
    bracket && !known.some(within(at(bracket))) ? [{ ...at(bracket), kind: bracket.kind, entryId: null }] : []
  const tiles = problems
    .filter(({ kind }) => kind === 'tile')
    .filter((problem) => ![...known, ...unexplained].some(within(problem)))
  return [...known, ...unexplained, ...tiles].sort(byPlace)
}

function at({ start, end }: Bracket): { position: number; until: number } {
  return { position: start, until: end }
}

/** Whether a problem touches the stretch of another. */
function within(stretch: Pick<Problem, 'position' | 'until'>): (problem: Problem) => boolean {
  const { start, end } = placeOf(stretch)
  return (problem) =>
    problem.position !== null && placeOf(problem).start < end && placeOf(problem).end > start
}

function narrow(problem: Problem, bracket: Bracket): Problem {
  if (!within(at(bracket))(problem)) return problem
  const { start, end } = placeOf(problem)
  return { ...problem, position: Math.max(start, bracket.start), until: Math.min(end, bracket.end) }
}

function byPlace(one: Problem, other: Problem): number {
  return placeOf(one).start - placeOf(other).start || placeOf(one).end - placeOf(other).end
}

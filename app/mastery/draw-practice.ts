import type { Day } from '#app/platform/clock.ts'
import { onceFor } from '#app/platform/once-for.ts'
import { groupBy } from '#app/quizzes/group-by.ts'
import { seededRandom, shuffled } from '#app/questions/seeded-random.ts'
import { catalogueRef, type BankQuestion, type CatalogueRef } from '#app/quizzes/question-ref.ts'
import type { PointMastery } from './mastery.ts'
import type { QuestionMastery } from './question-mastery.ts'
import { pointStanding, type PointStanding } from './standing.ts'

export type Known = { points: ReadonlyArray<PointMastery>; questions: ReadonlyArray<QuestionMastery> }

/** Chances of each kind of point for the next question; a kind that has none left passes its turn to the rest. */
const CHANCES: ReadonlyArray<readonly [PointStanding, number]> = [
  ['due', 0.4],
  ['uncertain', 0.25],
  ['new', 0.2],
  ['resting', 0.15],
]

/**
 * Draws a practice round: first the questions of the wrong-question book whose day has come, the longest due first. What is
 * left of the round is points due for review, few or wrong answers, new ones and known ones, mixed at random. Never
 * “weakest first”: always being asked what one knows least teaches less than mixed practice. Within a point, unseen questions
 * come first, then those not seen for longest. The seed decides everything left open.
 */
export function drawPractice(
  bank: ReadonlyArray<BankQuestion>,
  known: Known,
  { length, seed, today }: { length: number; seed: string; today: Day },
): Array<BankQuestion> {
  const piles = pilesByStanding(bank, known, seed, today)
  const random = seededRandom(`${seed}/kinds`)
  const drawn = dueMistakes(bank, known.questions, seed, today).slice(0, length)
  const taken = new Set(drawn.map(({ ref }) => ref))
  while (drawn.length < length) {
    const filled = CHANCES.filter(([standing]) => (piles.get(standing)?.length ?? 0) > 0)
    if (filled.length === 0) break
    const next = takeFrom(piles.get(choose(filled, random())) ?? [])
    if (next && !taken.has(next.ref)) drawn.push(next)
  }
  return drawn
}

function dueMistakes(
  bank: ReadonlyArray<BankQuestion>,
  questions: ReadonlyArray<QuestionMastery>,
  seed: string,
  today: Day,
): Array<BankQuestion> {
  const due = new Map(
    questions.flatMap(({ question, dueOn }) => (dueOn !== null && dueOn <= today ? [[question, dueOn]] : [])),
  )
  if (due.size === 0) return []
  const dueOn = ({ ref }: BankQuestion) => due.get(ref) ?? ''
  const asked = bank.filter(({ ref }) => due.has(ref))
  return inOrder(shuffled(asked, `${seed}/mistakes`), dueOn)
}

/** By rank; sorting is stable: equal ranks keep their shuffled order. */
function inOrder(
  questions: ReadonlyArray<BankQuestion>,
  rank: (question: BankQuestion) => string,
): Array<BankQuestion> {
  return questions.toSorted((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0))
}

/** The questions of a point, put in order when the first is taken: most points are never asked for one. */
type Pile = { left: number; take(): BankQuestion | undefined }

/** The questions of each point, the points in an order of their own. */
const byPoint = onceFor((bank: ReadonlyArray<BankQuestion>) =>
  [...groupBy(bank, ({ course, question }) => catalogueRef(course.id, question.point))].sort(
    ([one], [other]) => (one < other ? -1 : 1),
  ),
)

function pileOf(count: number, order: () => ReadonlyArray<BankQuestion>): Pile {
  let ordered: ReadonlyArray<BankQuestion> | null = null
  return {
    left: count,
    take() {
      ordered ??= order()
      return ordered[count - this.left--]
    },
  }
}

/** For each standing its points in random order, each with its questions in the order they should be asked. */
function pilesByStanding(
  bank: ReadonlyArray<BankQuestion>,
  known: Known,
  seed: string,
  today: Day,
): Map<PointStanding, Array<Pile>> {
  const mastery = new Map(known.points.map((row) => [row.point, row]))
  const answered = new Map(known.questions.map((row) => [row.question, row]))
  const piles = shuffled(byPoint(bank), `${seed}/points`).map(([point, questions]) => ({
    standing: pointStanding(mastery.get(point) ?? null, today),
    pile: pileOf(questions.length, () => inAskingOrder(questions, answered, `${seed}/${point}`)),
  }))
  const grouped = groupBy(piles, ({ standing }) => standing)
  return new Map([...grouped].map(([standing, list]) => [standing, list.map(({ pile }) => pile)]))
}

function inAskingOrder(
  questions: ReadonlyArray<BankQuestion>,
  answered: ReadonlyMap<CatalogueRef, QuestionMastery>,
  seed: string,
): Array<BankQuestion> {
  return inOrder(shuffled(questions, seed), ({ ref }) => answered.get(ref)?.lastAnsweredAt ?? '')
}

function choose(filled: ReadonlyArray<readonly [PointStanding, number]>, chance: number): PointStanding {
  let left = chance * filled.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [standing, weight] of filled) {
    left -= weight
    if (left < 0) return standing
  }
  return filled.at(-1)?.[0] ?? 'new'
}

/** One question of the first point, which then goes to the back: a round does not dwell on one point. */
function takeFrom(piles: Array<Pile>): BankQuestion | undefined {
  const pile = piles.shift()
  const question = pile?.take()
  if (pile && pile.left > 0) piles.push(pile)
  return question
}

/** One judged answer: what it reached, what the rest of the same sitting reached, and the options that were chosen. */
export type JudgedAnswer = {
  /** Part of the maximum, 0–1. */
  share: number
  /** Part of the maximum of all other questions of the sitting, 0–1. */
  rest: number
  choices: ReadonlyArray<string>
  /** How long it took; null where that is not known (on paper). */
  seconds: number | null
}

/** How a question did. Figures that too few answers cannot give are null. */
export type QuestionStatistics = {
  answers: number
  /** Mean part of the maximum, 0–1: the higher, the easier (难度系数). */
  difficulty: number | null
  /** Correlation of this question with the rest of the sitting, −1–1 (point-biserial where it is right or wrong). */
  correlation: number | null
  /** Mean of the upper 27 per cent less that of the lower, −1–1 (区分度). */
  discrimination: number | null
  /** Median of the time that an answer took. */
  seconds: number | null
  /** How often each option was chosen, and by the upper and lower group. */
  options: Array<{ id: string; count: number; upper: number; lower: number }>
}

/** Kelley's part of the sittings at either end. */
const GROUP = 0.27
/** Fewer answers than this say nothing about discrimination. */
const LEAST = 10

/** The statistics of a question with these options. The order of the answers does not matter. */
export function questionStatistics(
  answers: ReadonlyArray<JudgedAnswer>,
  optionIds: ReadonlyArray<string> = [],
): QuestionStatistics {
  // Equal rests are told apart by the answer itself, so that the groups do not depend on the order of the list.
  const sorted = answers.toSorted(
    (one, other) => one.rest - other.rest || keyOf(one).localeCompare(keyOf(other)),
  )
  const size = Math.max(1, Math.round(sorted.length * GROUP))
  const [lower, upper] = [sorted.slice(0, size), sorted.slice(-size)]
  const isEnough = answers.length >= LEAST
  const times = answers.flatMap(({ seconds }) => seconds ?? [])
  const chosen = (group: ReadonlyArray<JudgedAnswer>, id: string) =>
    group.filter(({ choices }) => choices.includes(id)).length
  return {
    answers: answers.length,
    difficulty: answers.length === 0 ? null : mean(answers.map(({ share }) => share)),
    correlation: isEnough ? correlation(answers) : null,
    discrimination: isEnough
      ? mean(upper.map(({ share }) => share)) - mean(lower.map(({ share }) => share))
      : null,
    seconds: times.length >= LEAST ? median(times) : null,
    options: optionIds.map((id) => ({
      ...{ id, count: chosen(answers, id) },
      ...{ upper: chosen(upper, id), lower: chosen(lower, id) },
    })),
  }
}

function keyOf({ share, choices }: JudgedAnswer): string {
  return `${share.toFixed(6)} ${[...choices].sort().join()}`
}

/** Pearson's; null where either side does not vary at all. */
function correlation(answers: ReadonlyArray<JudgedAnswer>): number | null {
  const [middle, rest] = [mean(answers.map(({ share }) => share)), mean(answers.map((answer) => answer.rest))]
  let [both, own, other] = [0, 0, 0]
  for (const answer of answers) {
    both += (answer.share - middle) * (answer.rest - rest)
    own += (answer.share - middle) ** 2
    other += (answer.rest - rest) ** 2
  }
  if (own < 1e-12 || other < 1e-12) return null
  return Math.max(-1, Math.min(1, both / Math.sqrt(own * other)))
}

function median(numbers: ReadonlyArray<number>): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return mean(sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1))
}

function mean(numbers: ReadonlyArray<number>): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

import { choicesOf, FEWEST_SHOWN, type Answers, type SurveyQuestion } from './survey.ts'

/** How often each choice was taken, and by how many the question was answered at all. */
export type Tally = {
  question: SurveyQuestion
  answered: number
  choices: ReadonlyArray<{ value: number; label: string; count: number }>
}

/** Only answers that took this choice. */
export type Filter = { questionId: string; value: number }

/** Counts one question over these answers. */
export function tally(question: SurveyQuestion, all: ReadonlyArray<Answers>): Tally {
  const given = all.map((answers) => answers[question.id]).filter((answer) => answer !== undefined)
  return {
    question,
    answered: given.length,
    choices: choicesOf(question).map(({ value, label }) => ({
      value,
      label,
      count: given.filter((answer) => tookChoice(answer, value)).length,
    })),
  }
}

/** Those answers that took the choice of the filter. */
export function matching(all: ReadonlyArray<Answers>, filter: Filter): Array<Answers> {
  return all.filter((answers) => tookChoice(answers[filter.questionId], filter.value))
}

function tookChoice(answer: Answers[string] | undefined, value: number): boolean {
  return typeof answer === 'object' ? answer.includes(value) : answer === value
}

/** What may be shown of a filtered questionnaire: the group's counts, or why there are none. */
export type FilteredTally = { tally: Tally } | { question: SurveyQuestion; withheld: true }

/**
 * The counts of those who took one choice. Refused as a whole when that group, or the rest, has fewer than
 * FEWEST_SHOWN people; a single question is withheld when one of its counts, within the group or in the rest, would
 * stand for 1 to FEWEST_SHOWN − 1 people: subtracting two figures shown must not single anybody out.
 */
export function tallyFiltered(
  questions: ReadonlyArray<SurveyQuestion>,
  all: ReadonlyArray<Answers>,
  filter: Filter,
): { ok: true; people: number; tallies: Array<FilteredTally> } | { ok: false; reason: 'too-few' } {
  const group = matching(all, filter)
  if (isFew(group.length) || isFew(all.length - group.length) || group.length === 0)
    return { ok: false, reason: 'too-few' }
  const tallies = questions
    .filter(({ kind, id }) => kind !== 'text' && id !== filter.questionId)
    .map((question) => {
      const [within, whole] = [tally(question, group), tally(question, all)]
      return singlesOut(within, whole) ? { question, withheld: true as const } : { tally: within }
    })
  return { ok: true, people: group.length, tallies }
}

function singlesOut(within: Tally, whole: Tally): boolean {
  const counts = (of: Tally) => [of.answered, ...of.choices.map(({ count }) => count)]
  const rest = counts(whole)
  return counts(within).some((count, index) => isFew(count) || isFew((rest[index] ?? 0) - count))
}

function isFew(count: number): boolean {
  return count > 0 && count < FEWEST_SHOWN
}

/** Mean of a scale with one decimal, e.g. "4.2"; a dash when nobody answered. */
export function meanWords({ choices, answered }: Tally): string {
  const sum = choices.reduce((total, { value, count }) => total + value * count, 0)
  return answered === 0 ? '—' : (sum / answered).toFixed(1)
}

/** The texts given to a question, sorted by what they say, so that their order tells nothing. */
export function textsOf(question: SurveyQuestion, all: ReadonlyArray<Answers>): Array<string> {
  const texts = all.map((answers) => answers[question.id])
  return texts.filter((text) => typeof text === 'string').sort()
}

import { choicesOf, type Answers, type Naming, type SurveyQuestion } from './survey.ts'
import {
  matching,
  tally,
  tallyFiltered,
  textsOf,
  type Filter,
  type FilteredTally,
  type Tally,
} from './tally.ts'

/** What the page of results shows: everything, a group, or why the group is not shown. */
export type ResultsView =
  | { of: 'all'; people: number; items: Array<{ tally: Tally; texts: Array<string> }> }
  | { of: 'group'; people: number; items: Array<FilteredTally> }
  | { of: 'refused' }

/** Reads `question:value` from the address; null for anything that is no choice of this questionnaire. */
export function readFilter(questions: ReadonlyArray<SurveyQuestion>, text: string | null): Filter | null {
  const [questionId, value] = (text ?? '').split(':')
  const question = questions.find(({ id }) => id === questionId)
  const choice = question && choicesOf(question).find((one) => String(one.value) === value)
  return question && choice ? { questionId: question.id, value: choice.value } : null
}

/** Tallies for the page. Only anonymous answers are guarded: in a named questionnaire every answer is shown anyway. */
export function viewResults(
  { questions, naming }: { questions: ReadonlyArray<SurveyQuestion>; naming: Naming },
  answers: ReadonlyArray<Answers>,
  filter: Filter | null,
): ResultsView {
  if (filter === null || naming === 'named') {
    const counted = filter === null ? answers : matching(answers, filter)
    const items = questions.map((question) => ({
      tally: tally(question, counted),
      texts: question.kind === 'text' ? textsOf(question, counted) : [],
    }))
    return { of: 'all', people: counted.length, items }
  }
  const group = tallyFiltered(questions, answers, filter)
  return group.ok ? { of: 'group', people: group.people, items: group.tallies } : { of: 'refused' }
}

import { fieldValues, type FieldValues } from '#app/questions/field-values.ts'
import { reviewQuestion } from '#app/questions/review-question.ts'
import type { QuestionReview, ReviewedPart } from '#app/questions/review.ts'
import { sourceWords } from '#app/questions/source-words.ts'
import { calculationView, type CalculationView } from '../calculate/calculation-view.ts'
import type { CaseExercise, Course, Exercise, QuestionExercise } from '../catalogue.ts'
import { walkCase, type CaseWalk } from '../case.ts'
import { EXERCISE_SEED } from '../exercise-seed.ts'
import { labStanding, type LabStanding } from '../lab/lab-view.ts'
import { markView, type MarkView } from '../mark/mark-view.ts'
import { openPath } from './open-path.ts'
import { readResponse } from './read-response.ts'
import type { StudyFacts } from './study-facts.ts'

/** How an exercise stands. `entry` is the id that its form sends, so that a second tap is the same answer. */
export type ExerciseView = QuestionView | CaseView | MarkView | CalculationView | LabStanding
export type QuestionView = {
  kind: 'question'
  entry: string
  values: FieldValues
  attempts: number
  /** Solved: everything is explained. */
  review: QuestionReview | null
  /** Not solved yet: what was wrong about what was chosen, and nothing more. */
  hints: AnswerHints | null
}
export type CaseView = {
  kind: 'case'
  entry: string
  step: number
  walk: CaseWalk
  solved: boolean
  source: string
}

/** What a wrong answer is told: which of its parts were wrong and why; never what would have been right. */
export type AnswerHints = { wrong: Array<Hint>; right: number; incomplete: boolean }
export type Hint = { key: string; label: string; given: string; why: string }

/** The view of one exercise. */
export function exerciseView(
  course: Course,
  exercise: Exercise,
  facts: StudyFacts,
  entry: string,
): ExerciseView {
  if (exercise.kind === 'case') return caseView(course, exercise, facts, entry)
  if ('question' in exercise) return questionView(course, exercise, facts, entry)
  const answer = facts.answers.get(exercise.id)
  if (exercise.kind === 'lab') return labStanding(answer, entry)
  const source = sourceWords(exercise.source, course.sources)
  return exercise.kind === 'mark'
    ? markView(exercise.mark, answer, entry, source)
    : calculationView(exercise.calculation, answer, entry, source)
}

function caseView(course: Course, exercise: CaseExercise, facts: StudyFacts, entry: string): CaseView {
  const path = openPath(facts, exercise)
  const { taken, ...walk } = walkCase(exercise.case, path)
  return {
    kind: 'case',
    entry,
    step: taken.length,
    walk,
    solved: (facts.answers.get(exercise.id)?.solvedAt ?? null) !== null,
    source: sourceWords(exercise.source, course.sources),
  }
}

function questionView(
  course: Course,
  { id, question }: QuestionExercise,
  facts: StudyFacts,
  entry: string,
): QuestionView {
  const answer = facts.answers.get(id)
  const response = answer ? readResponse(answer.response) : null
  const values = fieldValues(question, EXERCISE_SEED, response)
  const common = {
    kind: 'question',
    entry,
    values,
    attempts: answer?.attempts ?? 0,
  } satisfies Partial<QuestionView>
  if (!answer || !response) return { ...common, review: null, hints: null }
  const review = reviewQuestion(question, EXERCISE_SEED, response, course.sources)
  // An exercise once solved stays open to read, whatever was answered later.
  if (answer.solvedAt !== null) return { ...common, review, hints: null }
  return { ...common, review: null, hints: hintsOf(review) }
}

function hintsOf({ parts, type }: QuestionReview): AnswerHints {
  const wrong = parts.filter(({ verdict }) => verdict === 'wrong')
  return {
    // In the order of the words, not of the right answer.
    wrong: wrong.map(hintOf).sort((one, other) => one.label.localeCompare(other.label)),
    right: parts.filter(({ verdict }) => verdict === 'right').length,
    incomplete: type === 'multiple' && wrong.length === 0,
  }
}

function hintOf({ key, label, given, why }: ReviewedPart): Hint {
  return { key, label, given: given ?? '', why: why ?? '' }
}

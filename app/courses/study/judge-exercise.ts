import { FULL_SCORE, share } from '#app/questions/score.ts'
import type { QuestionResponse } from '#app/questions/question-response.ts'
import { scoreQuestion } from '#app/questions/score-question.ts'
import type { CaseExercise, QuestionExercise } from '../catalogue.ts'
import { walkCase } from '../case.ts'
import type { JudgedAnswer } from './exercise-answered.entry.ts'

/** A question of a lesson is solved when it is wholly right. */
export function judgeQuestion({ question }: QuestionExercise, response: QuestionResponse): JudgedAnswer {
  const { score, maximum } = scoreQuestion(question, response)
  return { response, score, maximum, solved: score === maximum }
}

/**
 * A case is solved when it has come to an ending; what counts for the knowledge point is how many of the steps were
 * sound. Null while the walk has not ended.
 */
export function judgeCase(exercise: CaseExercise, path: ReadonlyArray<string>): JudgedAnswer | null {
  const { ending, steps, taken } = walkCase(exercise.case, path)
  if (!ending) return null
  const score = share(steps.filter(({ sound }) => sound).length, steps.length)
  return { response: { type: 'case', path: taken }, score, maximum: FULL_SCORE, solved: true }
}

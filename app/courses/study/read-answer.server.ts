import type { FormErrors } from '#app/platform/parse-form.server.ts'
import type { FieldValues } from '#app/questions/field-values.ts'
import { parseResponse } from '#app/questions/parse-response.server.ts'
import type { CaseExercise, Exercise } from '../catalogue.ts'
import { judgeCalculation } from '../calculate/judge-calculation.ts'
import { readNumbers } from '../calculate/read-numbers.server.ts'
import { EXERCISE_SEED } from '../exercise-seed.ts'
import { judgeLab } from '../lab/judge-lab.server.ts'
import { readRules } from '../lab/read-rules.server.ts'
import { judgeMark } from '../mark/judge-mark.ts'
import { readMarks } from '../mark/read-marks.server.ts'
import type { JudgedAnswer } from './exercise-answered.entry.ts'
import { judgeQuestion } from './judge-exercise.ts'

/** Exercises that are answered at once by one form; a case is walked step by step. */
export type AnsweredExercise = Exclude<Exercise, CaseExercise>

export type ReadAnswer =
  | { ok: true; judged: JudgedAnswer }
  | { ok: false; errors: FormErrors; values: FieldValues }

/** The answer in a form, judged; or what is wrong with it and all that was given. `tries` were made before. */
export function readAnswer(exercise: AnsweredExercise, form: FormData, tries: number): ReadAnswer {
  if (exercise.kind === 'mark') {
    const read = readMarks(exercise.mark, form)
    return read.ok ? { ok: true, judged: judgeMark(exercise, read.marked, tries) } : { ...read, values: {} }
  }
  if (exercise.kind === 'calculate') {
    const read = readNumbers(exercise.calculation, form)
    return read.ok ? { ok: true, judged: judgeCalculation(exercise, read.numbers, tries) } : read
  }
  if (exercise.kind === 'lab') {
    const read = readRules(form)
    return read.ok ? { ok: true, judged: judgeLab(exercise, read.rules, tries) } : { ...read, values: {} }
  }
  const parsed = parseResponse(exercise.question, EXERCISE_SEED, form)
  return parsed.ok ? { ok: true, judged: judgeQuestion(exercise, parsed.response) } : parsed
}

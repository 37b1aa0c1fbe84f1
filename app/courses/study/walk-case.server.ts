import type { CaseExercise } from '../catalogue.ts'
import { choiceByKey, MAX_STEPS } from '../case.ts'
import { answerExercise, type Study } from './answer-exercise.server.ts'
import { judgeCase } from './judge-exercise.ts'
import { openPath } from './open-path.ts'
import { savePosition } from './save-position.server.ts'
import type { StudyFacts } from './study-facts.ts'

/** A choice made in a case: its opaque key, and how many steps had been taken when it was shown. */
export type CaseChoice = { choice: string; step: number; id: string }

/**
 * Takes one step in a case and keeps it, so that the member can go on from any device. A step that was taken already (a
 * double tap, a page from the history) changes nothing. At an ending the walk is recorded as the answer.
 */
export async function stepCase(
  study: Study,
  before: StudyFacts,
  exercise: CaseExercise,
  { choice, step, id }: CaseChoice,
): Promise<StudyFacts> {
  const taken = openPath(before, exercise)
  const chosen = taken.length === step && step < MAX_STEPS ? choiceByKey(exercise.case, taken, choice) : null
  if (chosen === null) return before
  const path = [...taken, chosen]
  const answer = judgeCase(exercise, path)
  if (answer) {
    const after = await answerExercise(study, before, exercise, answer, id)
    const paths = Object.fromEntries(Object.entries(after.paths).filter(([each]) => each !== exercise.id))
    return exercise.id in after.paths ? keep(study, after, exercise, paths) : after
  }
  return keep(study, before, exercise, { ...before.paths, [exercise.id]: path })
}

/** Begins a case anew; what was recorded of an earlier walk stays. */
export async function restartCase(
  study: Study,
  before: StudyFacts,
  exercise: CaseExercise,
): Promise<StudyFacts> {
  return keep(study, before, exercise, { ...before.paths, [exercise.id]: [] })
}

async function keep(
  study: Study,
  facts: StudyFacts,
  exercise: CaseExercise,
  paths: StudyFacts['paths'],
): Promise<StudyFacts> {
  const { database, memberId, lesson, now } = study
  await savePosition(database, memberId, lesson, { paths, place: exercise.section }, now)
  return { ...facts, paths, place: { section: exercise.section, at: now } }
}

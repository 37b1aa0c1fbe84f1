import type { CaseExercise } from '../catalogue.ts'
import { walkCase } from '../case.ts'
import type { StudyFacts } from './study-facts.ts'

/** The choices of the walk that is shown: the open one, else the recorded one, else none. */
export function openPath(facts: StudyFacts, exercise: CaseExercise): Array<string> {
  const open = facts.paths[exercise.id]
  if (open) return walkCase(exercise.case, open).taken
  const response = facts.answers.get(exercise.id)?.response
  const path = typeof response === 'object' && response !== null && 'path' in response ? response.path : []
  const ids = Array.isArray(path) ? path.filter((id) => typeof id === 'string') : []
  return walkCase(exercise.case, ids).taken
}

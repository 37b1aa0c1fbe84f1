import type { Exercise } from '#app/courses/catalogue.ts'

/** Every sentence that explains or judges an answer, every step of a sum, and every scene of a case after the first. */
export function secretsOf(exercise: Exercise): Array<string> {
  if (exercise.kind === 'case') {
    const { nodes, start } = exercise.case
    const later = nodes.filter(({ id }) => id !== start)
    const scenes = later.flatMap(({ text, ending }) => [text, ending?.title ?? text, ending?.text ?? text])
    return [...scenes, ...nodes.flatMap(({ choices }) => choices.map(({ feedback }) => feedback))]
  }
  if (exercise.kind === 'calculate')
    return [...reasonsIn(exercise.calculation), ...exercise.calculation.steps]
  if (exercise.kind === 'lab')
    return [...exercise.lab.problems.flatMap(({ why, hint }) => [why, hint]), ...reasonsIn(exercise.lab.fine)]
  return reasonsIn(exercise.kind === 'mark' ? exercise.mark : exercise.question)
}

/** All texts under `why` and `explanation`, however deep. */
export function reasonsIn(value: unknown, name = ''): Array<string> {
  if (typeof value === 'string') return name === 'why' || name === 'explanation' ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => reasonsIn(each, key))
}

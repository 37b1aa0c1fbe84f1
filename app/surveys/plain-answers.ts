import type { JsonObject } from '#app/platform/canonical-json.ts'
import type { Answers } from './survey.ts'

/** Answers as JSON. */
export function plainAnswers(answers: Answers): JsonObject {
  const entries = Object.entries(answers)
  return Object.fromEntries(
    entries.map(([id, answer]) => [id, typeof answer === 'object' ? [...answer] : answer]),
  )
}

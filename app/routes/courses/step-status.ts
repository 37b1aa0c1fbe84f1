import type { RefusedStep } from '#app/courses/study/take-step.server.ts'

/** HTTP status of each refusal of a step of study. */
export const STEP_STATUS: Readonly<Record<RefusedStep['reason'], number>> = {
  invalid: 400,
  unknown: 404,
  'has-exercises': 409,
  unfinished: 409,
  'too-soon': 409,
}

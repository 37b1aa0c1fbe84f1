import { FULL_SCORE, share } from '#app/questions/score.ts'
import { TRIES_BEFORE_EXPLANATION } from '../study/tries.ts'
import type { JudgedAnswer } from '../study/exercise-answered.entry.ts'
import type { Calculation, CalculationInput } from './calculation.ts'

/** Binary fractions: 0.1 + 0.2 is 0.3 to everybody else. */
const ROUNDING = 1e-9

/** Whether a number is the one asked for, within what the author allows. */
export function isRightNumber({ answer, tolerance }: CalculationInput, given: number | undefined): boolean {
  if (given === undefined) return false
  return Math.abs(given - answer) <= tolerance + ROUNDING * Math.max(1, Math.abs(answer))
}

/** `numbers` by the ids of the inputs; `tries` were made before. Each input is worth the same. */
export function judgeCalculation(
  { calculation }: { calculation: Calculation },
  numbers: Readonly<Record<string, number>>,
  tries: number,
): JudgedAnswer {
  const { inputs } = calculation
  const right = inputs.filter((input) => isRightNumber(input, numbers[input.id])).length
  return {
    response: { type: 'calculate', numbers },
    score: share(right, inputs.length),
    maximum: FULL_SCORE,
    solved: right === inputs.length || tries + 1 >= TRIES_BEFORE_EXPLANATION,
  }
}

import type { QuestionSource } from '#app/questions/question.ts'

/** A sum to do, as written in exercises.yaml: what is given, what is asked for, and how it is worked out. */
export type Calculation = {
  id: string
  title: string
  point: string
  source: QuestionSource
  prompt: string
  given: Array<{ label: string; value: string }>
  inputs: Array<CalculationInput>
  /** The way to the answers, step by step. */
  steps: Array<string>
}
/** One number asked for. `tolerance` is how far off it may be; `why` is told to whoever got it wrong. */
export type CalculationInput = {
  id: string
  label: string
  unit: string
  answer: number
  tolerance: number
  why: string
}

/** The exercise as the browser may see it before it is answered. */
export type CalculationFace = {
  prompt: string
  given: Array<{ label: string; value: string }>
  inputs: Array<{ id: string; label: string; unit: string }>
}

/** The exercise without answers, reasons and steps. */
export function calculationFace({ prompt, given, inputs }: Calculation): CalculationFace {
  return { prompt, given, inputs: inputs.map(({ id, label, unit }) => ({ id, label, unit })) }
}

/** Name of the form field of an input. */
export function inputField(id: string): string {
  return `number.${id}`
}

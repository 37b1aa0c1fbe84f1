import type { FieldValues } from '#app/questions/field-values.ts'
import type { StudyFacts } from '../study/study-facts.ts'
import { inputField, type Calculation, type CalculationInput } from './calculation.ts'
import { isRightNumber } from './judge-calculation.ts'

/** How a calculation stands. Right numbers and steps come with the explanation, not before. */
export type CalculationView = {
  kind: 'calculate'
  entry: string
  attempts: number
  explained: boolean
  values: FieldValues
  results: Array<CalculationResult>
  steps: Array<string>
  source: string
}
/** One input: `answer` is null while it may still be found out. */
export type CalculationResult = {
  id: string
  label: string
  given: string
  right: boolean
  why: string | null
  answer: string | null
}

/** `source` is what the exercise rests on, in words. */
export function calculationView(
  body: Calculation,
  answer: ReturnType<StudyFacts['answers']['get']>,
  entry: string,
  source: string,
): CalculationView {
  const numbers = numbersIn(answer?.response)
  const explained = (answer?.solvedAt ?? null) !== null
  const values: FieldValues = {}
  for (const { id } of body.inputs) if (id in numbers) values[inputField(id)] = [String(numbers[id])]
  return {
    kind: 'calculate',
    entry,
    attempts: answer?.attempts ?? 0,
    explained,
    values,
    results: answer ? body.inputs.map((input) => resultOf(input, numbers[input.id], explained)) : [],
    steps: explained ? body.steps : [],
    source,
  }
}

function resultOf(input: CalculationInput, given: number | undefined, explained: boolean): CalculationResult {
  const { id, label, unit, answer, why } = input
  const right = isRightNumber(input, given)
  const words = given === undefined ? '没有填' : `${given}${unit}`
  return {
    id,
    label,
    given: words,
    right,
    why: right ? null : why,
    answer: explained ? `${answer}${unit}` : null,
  }
}

function numbersIn(response: unknown): Record<string, number> {
  const numbers =
    typeof response === 'object' && response !== null && 'numbers' in response ? response.numbers : null
  if (typeof numbers !== 'object' || numbers === null) return {}
  return Object.fromEntries(
    Object.entries(numbers).flatMap(([id, number]) => (typeof number === 'number' ? [[id, number]] : [])),
  )
}

import { newId } from '#app/platform/ids.ts'
import { fieldValues } from '#app/questions/field-values.ts'
import type { Question } from '#app/questions/question.ts'
import { rightResponse } from '#app/questions/right-response.ts'

/** The form in which a right answer to the question of that number is sent. `seed`: that of its sitting. */
export function rightAnswer(question: Question, seed: string, number: number): URLSearchParams {
  const form = new URLSearchParams({ number: String(number), answerId: newId() })
  const fields = fieldValues(question, seed, rightResponse(question))
  for (const [name, values] of Object.entries(fields)) for (const value of values) form.append(name, value)
  return form
}

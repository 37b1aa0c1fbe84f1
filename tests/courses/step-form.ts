import type { Exercise } from '#app/courses/catalogue.ts'
import { newId } from '#app/platform/ids.ts'
import { fieldValues } from '#app/questions/field-values.ts'
import type { QuestionResponse } from '#app/questions/question-response.ts'

/** A form as the page of a lesson sends it. */
export function stepForm(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** The form of an answer to a question of a lesson. */
export function answerForm(exercise: Exercise, response: QuestionResponse, entry = newId()): FormData {
  const form = stepForm({ intent: 'answer', exercise: exercise.id, entry })
  if (!('question' in exercise)) throw new Error(`a ${exercise.kind} is no question`)
  for (const [name, values] of Object.entries(fieldValues(exercise.question, 'lesson', response)))
    for (const value of values) form.append(name, value)
  return form
}

/** The form of one step in a case; `text` is the words of the choice as the page shows them. */
export function choiceForm(
  exercise: string,
  node: { choices: ReadonlyArray<{ key: string; text: string }> } | null,
  text: string,
  step: number,
  entry = newId(),
): FormData {
  const choice = node?.choices.find((candidate) => candidate.text === text)?.key ?? ''
  return stepForm({ intent: 'choose', exercise, entry, choice, step: String(step) })
}

import type { FieldValues } from '#app/questions/field-values.ts'
import { parseResponse } from '#app/questions/parse-response.server.ts'
import type { QuestionResponse } from '#app/questions/question-response.ts'
import type { Question } from '#app/questions/question.ts'

/** The answer that recorded fields stand for; null when there is none. */
export function responseOf(question: Question, seed: string, fields: FieldValues): QuestionResponse | null {
  const form = Object.entries(fields).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  )
  const parsed = parseResponse(question, seed, form, { partial: true })
  return parsed.ok ? parsed.response : null
}

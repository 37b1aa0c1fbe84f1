import type { JsonValue } from '#app/platform/canonical-json.ts'
import type { QuestionResponse } from '#app/questions/question-response.ts'

/**
 * A recorded response as the response to a question, or null if it is not one (the exercise was something else when it
 * was answered). Our own writer wrote it, but years may lie between.
 */
export function readResponse(value: JsonValue): QuestionResponse | null {
  if (!isObject(value)) return null
  const { type } = value
  if (type === 'single' && typeof value.choice === 'string') return { type, choice: value.choice }
  if (type === 'multiple') return { type, choices: texts(value.choices) }
  if (type === 'judge' && typeof value.answer === 'boolean') return { type, answer: value.answer }
  if (type === 'fill') return { type, blanks: textsByName(value.blanks) }
  if (type === 'match') return { type, pairs: textsByName(value.pairs) }
  if (type === 'order') return { type, items: texts(value.items) }
  if (type === 'sort') return { type, groups: textsByName(value.groups) }
  return null
}

function isObject(value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function texts(value: JsonValue | undefined): Array<string> {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

function textsByName(value: JsonValue | undefined): Record<string, string> {
  if (!isObject(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => (typeof each === 'string' ? [[name, each]] : [])),
  )
}

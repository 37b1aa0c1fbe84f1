import { canonicalJson, type JsonValue } from '#app/platform/canonical-json.ts'
import type { ExamRules } from '../exam.ts'

/** The rules of an exam as its row keeps them. */
export function rulesText(rules: ExamRules): string {
  const plain: JsonValue = JSON.parse(JSON.stringify(rules))
  return canonicalJson(plain)
}

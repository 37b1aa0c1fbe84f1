import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Question } from '#app/questions/question.ts'
import { draftQuestionSchema } from '#app/questions/question-schema.server.ts'

/** Reads back the content of a version. Throws when it is none: only `writeContent` writes them. */
export function readContent(content: string): Question {
  return draftQuestionSchema.parse(JSON.parse(content))
}

/** The content of a version: canonical JSON of the question. */
export function writeContent(question: Question): string {
  return canonicalJson(JSON.parse(JSON.stringify(question)))
}

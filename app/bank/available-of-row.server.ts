import type { AvailableQuestion } from './available-question.ts'
import { bankRef } from './question-ref.ts'
import { readContent } from './question-content.server.ts'
import { REGULATION_ID } from './regulation-id.ts'

/** A version of a question as the database keeps it. */
export type VersionRow = {
  questionId: string
  version: number
  content: string
  point: string
  regulation: string
  year: number | null
  article: string
}

/** The version as papers and practice take it. */
export function availableOfRow({
  questionId,
  version,
  content,
  point,
  regulation,
  year,
  article,
}: VersionRow): AvailableQuestion {
  const question = readContent(content)
  return {
    ref: bankRef(questionId, version),
    question,
    regulation,
    article,
    difficulty: question.difficulty,
    type: question.type,
    point,
    sources: regulation === '' ? [] : [{ id: REGULATION_ID, text: regulation, year }],
  }
}

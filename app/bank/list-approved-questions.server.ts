import type { Readable } from '#app/platform/database.server.ts'
import type { AvailableQuestion } from './available-question.ts'
import { bankRef } from './question-ref.ts'
import { readContent, REGULATION } from './question-content.server.ts'

type Row = {
  questionId: string
  version: number
  content: string
  point: string
  regulation: string
  year: number | null
  article: string
}

/** The approved wording of every question in use that the unit or one above it keeps. */
export async function listApprovedQuestions(
  database: Readable,
  unitPath: string,
): Promise<Array<AvailableQuestion>> {
  const rows = await database.$queryRaw<Array<Row>>`
    SELECT v."questionId", v."version", v."content", v."point", v."regulation", v."year", v."article"
    FROM "BankQuestion" q
    JOIN "BankQuestionVersion" v ON v."questionId" = q."id" AND v."version" = q."approvedVersion"
    WHERE q."retiredAt" IS NULL AND substr(CAST(${unitPath} AS TEXT), 1, length(q."unitPath")) = q."unitPath"
    ORDER BY q."id"`
  return rows.map(availableQuestion)
}

function availableQuestion({
  questionId,
  version,
  content,
  point,
  regulation,
  year,
  article,
}: Row): AvailableQuestion {
  const question = readContent(content)
  return {
    ref: bankRef(questionId, version),
    question,
    regulation,
    article,
    difficulty: question.difficulty,
    type: question.type,
    point,
    sources: regulation === '' ? [] : [{ id: REGULATION, text: regulation, year }],
  }
}

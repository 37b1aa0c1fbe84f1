import type { DraftQuestion } from './draft-question.ts'
import { writeContent } from './question-content.server.ts'
import { REGULATION_ID } from './regulation-id.ts'

/** What a version keeps of a question: the whole of it as content, and beside it what lists are filtered by. */
export function versionColumns(questionId: string, { question, basis }: DraftQuestion) {
  const source = { source: REGULATION_ID, article: basis.article }
  return {
    content: writeContent({ ...question, id: questionId, use: 'quiz', source }),
    type: question.type,
    point: question.point,
    regulation: basis.regulation,
    year: basis.year,
    article: basis.article,
    difficulty: question.difficulty,
  }
}

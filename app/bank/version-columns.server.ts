import type { DraftQuestion } from './draft-question.ts'
import { REGULATION, writeContent } from './question-content.server.ts'
import { questionWords } from './question-words.ts'

/** What a version keeps of a question: the whole of it as content, and beside it what lists are filtered by. */
export function versionColumns(questionId: string, { question, basis }: DraftQuestion) {
  const source = { source: REGULATION, article: basis.article }
  return {
    content: writeContent({ ...question, id: questionId, use: 'quiz', source }),
    type: question.type,
    point: question.point,
    regulation: basis.regulation,
    year: basis.year,
    article: basis.article,
    difficulty: question.difficulty,
    words: questionWords(question),
  }
}

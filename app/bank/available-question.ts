import type { Question, QuestionType } from '#app/questions/question.ts'
import type { SourceText } from '#app/questions/source-words.ts'

/** A question that may be asked, key and all, with what a paper's quotas ask for. Never sent to a browser. */
export type AvailableQuestion = {
  /** See question-ref.ts. */
  ref: string
  question: Question
  /** The text that the question rests on, in book marks; empty where an approver let it be missing. */
  regulation: string
  article: string
  difficulty: 1 | 2 | 3
  type: QuestionType
  /** Knowledge point in words. */
  point: string
  /** What `reviewQuestion` turns the source of the question into words with. */
  sources: Array<SourceText>
}

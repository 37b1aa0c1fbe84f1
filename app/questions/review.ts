import type { QuestionType } from './question.ts'

/** How an answer, or a part of it, turned out: `missed` = right but not chosen, `plain` = wrong and not chosen. */
export type Verdict = 'right' | 'partly' | 'wrong' | 'missed' | 'plain' | 'unanswered'

/** One option, blank, pair or item; `given` and `right` are words as shown, `why` explains what was wrong about it. */
export type ReviewedPart = {
  key: string
  label: string
  given: string | null
  right: string | null
  verdict: Verdict
  why: string | null
}

/** What is shown once a question has been answered and may be explained. */
export type QuestionReview = {
  questionId: string
  stem: string
  type: QuestionType
  verdict: 'right' | 'partly' | 'wrong' | 'unanswered'
  score: number
  maximum: number
  parts: Array<ReviewedPart>
  /** The right answer in words. */
  rightAnswer: string
  explanation: string
  /** e.g. 《中国共产党纪律处分条例》（2023年）第五条 */
  source: string
}

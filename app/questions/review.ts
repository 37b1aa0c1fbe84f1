import type { QuestionType } from './question.ts'

/** How a whole answer turned out; `unmarked` waits for a person. */
export type QuestionVerdict = 'right' | 'partly' | 'wrong' | 'unanswered' | 'unmarked'

/** How a part of an answer turned out: `missed` = right but not chosen, `plain` = wrong and not chosen. */
export type Verdict = QuestionVerdict | 'missed' | 'plain'

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
  verdict: QuestionVerdict
  score: number
  maximum: number
  parts: Array<ReviewedPart>
  /** The right answer in words. */
  rightAnswer: string
  explanation: string
  /** e.g. 《中国共产党纪律处分条例》（2023年）第五条 */
  source: string
}

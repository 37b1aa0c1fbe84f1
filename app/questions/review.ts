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
  /** What should have been answered; null where there is no one right answer. */
  right: string | null
  verdict: Verdict
  why: string | null
  /** What the part got and could get: 得4分，满分8分. */
  worth?: string | undefined
  /** An answer in free words that would get full marks. */
  model?: string | undefined
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
  /** How the score comes about, in a sentence; null where the parts say it themselves. */
  howScored: string | null
  /** The right answer in words. */
  rightAnswer: string
  explanation: string
  /** e.g. 《中国共产党纪律处分条例》（2023年）第五条 */
  source: string
}

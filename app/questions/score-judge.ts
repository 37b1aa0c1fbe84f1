import type { JudgeQuestion } from './question.ts'
import { FULL_SCORE } from './score.ts'

/** All or nothing. */
export function scoreJudge(question: JudgeQuestion, answer: boolean): number {
  return answer === question.answer ? FULL_SCORE : 0
}

import type { JudgeQuestion } from './question.ts'
import { EVERYTHING, NOTHING, type Share } from './score.ts'

/** All or nothing. */
export function scoreJudge(question: JudgeQuestion, answer: boolean): Share {
  return answer === question.answer ? EVERYTHING : NOTHING
}

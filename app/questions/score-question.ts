import type { QuestionResponse } from './question-response.ts'
import type { Question } from './question.ts'
import { scoreMultiple, scoreSingle } from './score-choice.ts'
import { scoreFill } from './score-fill.ts'
import { scoreJudge } from './score-judge.ts'
import { scoreMatch } from './score-match.ts'
import { scoreOrder } from './score-order.ts'
import { scoreSort } from './score-sort.ts'
import { FULL_SCORE } from './score.ts'

/** Points reached and reachable, in thousandths of a point: 0 ≤ score ≤ maximum. */
export type Score = { score: number; maximum: number }

/** Total: a missing response, or one of another type (the question was rewritten), scores 0. */
export function scoreQuestion(question: Question, response: QuestionResponse | null): Score {
  return { score: response === null ? 0 : points(question, response), maximum: FULL_SCORE }
}

function points(question: Question, response: QuestionResponse): number {
  if (question.type === 'single' && response.type === 'single') return scoreSingle(question, response.choice)
  if (question.type === 'multiple' && response.type === 'multiple')
    return scoreMultiple(question, response.choices)
  if (question.type === 'judge' && response.type === 'judge') return scoreJudge(question, response.answer)
  if (question.type === 'fill' && response.type === 'fill') return scoreFill(question, response.blanks)
  if (question.type === 'match' && response.type === 'match') return scoreMatch(question, response.pairs)
  if (question.type === 'order' && response.type === 'order') return scoreOrder(question, response.items)
  if (question.type === 'sort' && response.type === 'sort') return scoreSort(question, response.groups)
  return 0
}

import type { PlainResponse } from './question-response.ts'
import type { PlainQuestion } from './question.ts'
import { scoreMultiple, scoreSingle } from './score-choice.ts'
import { scoreFill } from './score-fill.ts'
import { scoreJudge } from './score-judge.ts'
import { scoreMatch } from './score-match.ts'
import { scoreOrder } from './score-order.ts'
import { scoreShort } from './score-short.ts'
import { scoreSort } from './score-sort.ts'
import { NOTHING, type Share } from './score.ts'
import type { ScoringRules } from './scoring-rules.ts'

/** What the answer to a question that is no case reached; nothing for the answer to another type. */
export function scorePlain(question: PlainQuestion, response: PlainResponse, rules: ScoringRules): Share {
  if (question.type === 'single' && response.type === 'single') return scoreSingle(question, response.choice)
  if (question.type === 'multiple' && response.type === 'multiple')
    return scoreMultiple(question, response.choices, rules.multiple)
  if (question.type === 'judge' && response.type === 'judge') return scoreJudge(question, response.answer)
  if (question.type === 'fill' && response.type === 'fill') return scoreFill(question, response.blanks)
  if (question.type === 'match' && response.type === 'match') return scoreMatch(question, response.pairs)
  if (question.type === 'order' && response.type === 'order') return scoreOrder(question, response.items)
  if (question.type === 'sort' && response.type === 'sort') return scoreSort(question, response.groups)
  if (question.type === 'short' && response.type === 'short') return scoreShort(question, rules.marks ?? {})
  return NOTHING
}

import type { QuestionResponse } from './question-response.ts'
import type { Question } from './question.ts'
import { scoreCase } from './score-case.ts'
import { scorePlain } from './score-plain.ts'
import { FULL_SCORE, NOTHING, worthOf, type Share } from './score.ts'
import { QUIZ_RULES, type ScoringRules } from './scoring-rules.ts'

/** Points reached and reachable, in thousandths of a point: 0 ≤ score ≤ maximum. */
export type Score = { score: number; maximum: number }

/**
 * Total: a missing response, or one of another type (the question was rewritten), scores 0. What a person must mark counts
 * as far as `rules.marks` says (see `rubricLines`).
 */
export function scoreQuestion(
  question: Question,
  response: QuestionResponse | null,
  rules: ScoringRules = QUIZ_RULES,
): Score {
  return { score: worthOf(scoreShare(question, response, rules), FULL_SCORE), maximum: FULL_SCORE }
}

/** The same as the exact part of what the question is worth. */
export function scoreShare(
  question: Question,
  response: QuestionResponse | null,
  rules: ScoringRules,
): Share {
  if (response === null) return NOTHING
  if (question.type !== 'case')
    return response.type === 'case' ? NOTHING : scorePlain(question, response, rules)
  return response.type === 'case' ? scoreCase(question, response, rules) : NOTHING
}

import type { QuestionResponse } from './question-response.ts'
import type { CaseQuestion } from './question.ts'
import { scorePlain } from './score-plain.ts'
import { FULL_SCORE } from './score.ts'
import type { Marks, ScoringRules } from './scoring-rules.ts'

type CaseResponse = Extract<QuestionResponse, { type: 'case' }>

/** The parts by their marks, rounded down. */
export function scoreCase({ parts }: CaseQuestion, response: CaseResponse, rules: ScoringRules): number {
  const scores = parts.map(({ marks, question }) => {
    const answer = response.parts[question.id]
    return answer === undefined ? 0 : marks * scorePlain(question, answer, partRules(rules, question.id))
  })
  const all = parts.reduce((total, { marks }) => total + marks, 0)
  return all === 0
    ? 0
    : Math.min(FULL_SCORE, Math.floor(scores.reduce((total, score) => total + score, 0) / all))
}

/** The rules as they stand for one part: marks given for it, by the ids of its own lines. */
export function partRules(rules: ScoringRules, partId: string): ScoringRules {
  const prefix = `${partId}/`
  const own: Marks = Object.fromEntries(
    Object.entries(rules.marks ?? {}).flatMap(([id, points]) =>
      id.startsWith(prefix) ? [[id.slice(prefix.length), points]] : [],
    ),
  )
  return { ...rules, marks: own }
}

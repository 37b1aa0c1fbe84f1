import type { QuestionResponse } from './question-response.ts'
import type { CaseQuestion } from './question.ts'
import { scorePlain } from './score-plain.ts'
import { NOTHING, type Share } from './score.ts'
import type { Marks, ScoringRules } from './scoring-rules.ts'

type CaseResponse = Extract<QuestionResponse, { type: 'case' }>

/** The parts by their marks. */
export function scoreCase({ parts }: CaseQuestion, response: CaseResponse, rules: ScoringRules): Share {
  const shares = parts.map(({ marks, question }) => {
    const answer = response.parts[question.id]
    const own = answer === undefined ? NOTHING : scorePlain(question, answer, partRules(rules, question.id))
    return { marks: BigInt(marks), ...own }
  })
  const common = shares.reduce((product, { all }) => product * all, 1n)
  const right = shares.reduce((sum, own) => sum + (own.marks * own.right * common) / own.all, 0n)
  const all = shares.reduce((sum, { marks }) => sum + marks, 0n)
  return all === 0n ? NOTHING : { right, all: all * common }
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

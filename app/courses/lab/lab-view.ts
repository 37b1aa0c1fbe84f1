import type { AnswerFact } from '../study/study-facts.ts'
import type { Rule } from './rule.ts'

/** How a lab stands for a member. */
export type LabView = {
  kind: 'lab'
  entry: string
  attempts: number
  explained: boolean
  /** The rules handed in last. */
  rules: Array<Rule>
  feedback: LabFeedback | null
  source: string
}

/** What came of the rules handed in last. `score` in thousandths; `nos` are 凭证号. */
export type LabFeedback = {
  score: number
  hits: number
  kinds: Array<{
    title: string
    why: string
    hint: string | null
    found: number
    all: number
    nos: Array<string>
  }>
  wrong: { count: number; nos: Array<string> }
  decoys: Array<{ why: string; nos: Array<string> }>
}

/** How a lab stands in the lesson that links to its page; `score` in thousandths. */
export type LabStanding = {
  kind: 'lab'
  entry: string
  attempts: number
  explained: boolean
  score: number | null
}

/** The standing without the work of running the rules. */
export function labStanding(answer: AnswerFact | undefined, entry: string): LabStanding {
  const explained = (answer?.solvedAt ?? null) !== null
  return { kind: 'lab', entry, attempts: answer?.attempts ?? 0, explained, score: answer?.score ?? null }
}

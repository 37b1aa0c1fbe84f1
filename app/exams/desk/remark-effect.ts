import type { ExamRules, Outcome, PaperItem, QuestionMark } from '../exam.ts'
import { sumUp } from '../score-sitting.ts'

/** A judged sitting with the question on its paper; `released`: its result as it stands, null before the release. */
export type AskedSitting = {
  sittingId: string
  paper: Array<PaperItem>
  marks: Array<QuestionMark>
  released: { score: number; outcome: Outcome } | null
}

/** What full marks for a question change, in numbers of sittings. */
export type RemarkEffect = {
  /** Sittings with the question on their paper. */
  papers: number
  /** Of those, released results whose score rises. */
  raised: number
  /** Of those, released results that turn from failed to passed. */
  passed: number
  /** Sittings with the question whose result is not released yet. */
  unreleased: number
}

/** What would become of released results, if this question were worth full marks to everybody. Writes nothing. */
export function remarkEffect(
  sittings: ReadonlyArray<AskedSitting>,
  ref: string,
  pass: ExamRules['pass'],
): RemarkEffect {
  const effect = { papers: sittings.length, raised: 0, passed: 0, unreleased: 0 }
  for (const { paper, marks, released } of sittings) {
    if (released === null) {
      effect.unreleased++
      continue
    }
    const { score, outcome } = sumUp(inFull(marks, ref), paper, pass)
    if (score > released.score) effect.raised++
    if (outcome === 'passed' && released.outcome === 'failed') effect.passed++
  }
  return effect
}

function inFull(marks: ReadonlyArray<QuestionMark>, ref: string): Array<QuestionMark> {
  return marks.map((mark) =>
    mark.ref === ref ? { ...mark, score: mark.maximum, override: mark.maximum, pending: false } : mark,
  )
}

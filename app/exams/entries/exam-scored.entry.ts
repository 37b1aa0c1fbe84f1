import type { NewEntry } from '#app/ledger/entry.ts'
import type { Day, Instant } from '#app/platform/clock.ts'
import type { QuestionMark, SittingMark } from '../exam.ts'

export const EXAM_SCORED = 'exam.scored'
export const EXAM_REMARKED = 'exam.remarked'

/**
 * What the questions were worth. `seed` lets anyone who has the pool draw the paper once more and compare it with
 * `exam.started`. A candidate who is shown the score alone can read neither: beside their answers the marks would tell what is
 * right, and the seed how parts were put out of their right order; `marksHash` commits to the marks instead.
 */
export type RecordedMarks = { marks: Array<QuestionMark>; seed: string } | { marksHash: string }

/** The result of a sitting as released, or as marked anew (`revision` 2 and more, with the reason). */
export type ExamScoredPayload = Omit<SittingMark, 'pending' | 'marks'> & {
  examId: string
  sittingId: string
  title: string
  round: number
  recorded: RecordedMarks
  validUntil: Day | null
  revision: number
  /** Why it was marked anew; empty at the release. */
  reason: string
}

/** An entry of the candidate, entered by who releases or marks anew; null when the rule of the exam released it. */
export function examScored(fact: {
  id: string
  memberId: string
  enteredBy: string | null
  occurredAt: Instant
  payload: ExamScoredPayload
}): NewEntry {
  const { parts, recorded, ...payload } = fact.payload
  return {
    ...fact,
    payload: {
      ...payload,
      parts: parts.map((part) => ({ ...part })),
      ...('marks' in recorded
        ? { ...recorded, marks: recorded.marks.map((mark) => ({ ...mark, given: { ...mark.given } })) }
        : recorded),
    },
    kind: payload.revision === 1 ? EXAM_SCORED : EXAM_REMARKED,
    version: 1,
    contentVersion: null,
  }
}

import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { FieldValues } from '#app/questions/field-values.ts'
import type { Marks } from '#app/questions/scoring-rules.ts'
import type { PaperItem } from '../exam.ts'

export const EXAM_KEYED_IN = 'exam.keyed-in'

/** An answer on a sheet of paper, in the fields of the form on screen. `given`: points marked on paper, by line of the rubric. */
export type KeyedAnswer = { number: number; fields: FieldValues; given: Marks | null }

/**
 * A sitting on paper with all its answers, by opaque keys as in `exam.answered`. `replaces`: the entry that this one corrects,
 * with the reason; null for the first. Refused with `already-started` when the round was sat on screen, `changed-meanwhile` when
 * another entry came first, `already-released` once the result is out.
 */
export type ExamKeyedInPayload = {
  examId: string
  sittingId: string
  title: string
  round: number
  /** The printed version, A or B. */
  version: string
  poolId: string
  poolHash: string
  seedHash: string
  paper: ReadonlyArray<PaperItem>
  begunAt: Instant
  answers: ReadonlyArray<KeyedAnswer>
  replaces: string | null
  reason: string
}

/** An entry of the candidate, entered by the organizer; `occurredAt` is when the sheet was handed in. */
export function examKeyedIn(fact: {
  id: string
  memberId: string
  enteredBy: string
  occurredAt: Instant
  payload: ExamKeyedInPayload
}): NewEntry {
  const { paper, answers, ...payload } = fact.payload
  return {
    ...fact,
    payload: {
      ...payload,
      paper: paper.map((item) => ({ ...item })),
      answers: answers.map(({ number, fields, given }) => ({ number, fields, given: given && { ...given } })),
    },
    kind: EXAM_KEYED_IN,
    version: 1,
    contentVersion: null,
  }
}

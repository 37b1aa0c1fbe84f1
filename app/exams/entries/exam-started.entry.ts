import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { PaperItem } from '../exam.ts'

export const EXAM_STARTED = 'exam.started'

/**
 * A sitting began. `seedHash` commits to the seed of the paper, which itself would tell how parts were mixed and is given
 * with the result; `poolHash` is that of `exam.sealed`.
 */
export type ExamStartedPayload = {
  examId: string
  sittingId: string
  title: string
  round: number
  poolId: string
  poolHash: string
  seedHash: string
  paper: ReadonlyArray<PaperItem>
  deadline: Instant
  /** Name of the device that began, see device-name.server.ts. */
  device: string
}

/** The entry has the id of the sitting; `occurredAt` is the beginning by the server's clock. */
export function examStarted(fact: {
  memberId: string
  occurredAt: Instant
  payload: ExamStartedPayload
}): NewEntry {
  return {
    ...fact,
    payload: {
      ...fact.payload,
      paper: fact.payload.paper.map((item) => ({ ...item })),
    },
    id: fact.payload.sittingId,
    kind: EXAM_STARTED,
    version: 1,
    contentVersion: null,
    enteredBy: null,
  }
}

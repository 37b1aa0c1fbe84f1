import type { Instant } from '#app/platform/clock.ts'
import type { PaperItem } from './exam.ts'
import type { Pause } from './time-left.ts'

/** One candidate's sitting of a round, with the pauses of the exam. `device` counts devices from 1. */
export type Sitting = {
  id: string
  examId: string
  memberId: string
  round: number
  poolId: string
  title: string
  paper: Array<PaperItem>
  startedAt: Instant
  deadline: Instant
  device: number
  deviceHash: string
  takenOverAt: Instant | null
  submittedAt: Instant | null
  how: string | null
  /** Printed version of the paper; null: sat on screen. */
  version: string | null
  pauses: Array<Pause>
}

/** What a device adds to its running number so that its answers are newer than those of all devices before it. */
export const STAMPS_OF_DEVICE = 1_000_000

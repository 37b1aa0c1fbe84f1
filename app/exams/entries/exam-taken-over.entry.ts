import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'

export const EXAM_TAKEN_OVER = 'exam.taken-over'

/** A sitting goes on at another device. `number` counts the devices from 1; `device` is the name of the new one. */
export type ExamTakenOverPayload = {
  examId: string
  sittingId: string
  title: string
  number: number
  device: string
}

export function examTakenOver(fact: {
  id: string
  memberId: string
  occurredAt: Instant
  payload: ExamTakenOverPayload
}): NewEntry {
  return {
    ...fact,
    kind: EXAM_TAKEN_OVER,
    version: 1,
    contentVersion: null,
    enteredBy: null,
  }
}

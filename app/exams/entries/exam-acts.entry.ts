import type { NewEntry } from '#app/ledger/entry.ts'
import type { Instant } from '#app/platform/clock.ts'

export const EXAM_PAUSED = 'exam.paused'
export const EXAM_RESUMED = 'exam.resumed'
export const EXAM_RELEASED = 'exam.released'

/** What an organizer did to an exam as a whole. The entry belongs to the organizer; nothing is projected from it. */
type Act<Kind extends string, Payload> = {
  kind: Kind
  id: string
  memberId: string
  occurredAt: Instant
  payload: { examId: string; title: string } & Payload
}

export type ExamAct =
  | Act<typeof EXAM_PAUSED, { pauseId: string; reason: string }>
  | Act<typeof EXAM_RESUMED, { pauseId: string }>
  /** `hash`: SHA-256 over the canonical JSON of all results; `results`: how many they are. */
  | Act<typeof EXAM_RELEASED, { hash: string; results: number }>

export function examAct(act: ExamAct): NewEntry {
  return { ...act, version: 1, contentVersion: null, enteredBy: null }
}

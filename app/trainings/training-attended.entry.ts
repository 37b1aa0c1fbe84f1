import type { NewEntry } from '#app/ledger/entry.ts'
import type { Day, Instant } from '#app/platform/clock.ts'

export const TRAINING_ATTENDED = 'training.attended'

/** A session held in person, as every attendee's entry carries it: readable without any other record. */
export type TrainingAttendedPayload = {
  trainingId: string
  title: string
  heldOn: Day
  place: string
  /** Tenths of a 学时. */
  creditTenths: number
  /** The document the training rests on. */
  basisTitle: string
  unitId: string
  unitName: string
  /** Where that unit stood then. */
  unitPath: string
  /** When the session was first entered; the same in all its entries. */
  createdAt: Instant
  createdBy: string
}

/** The ledger entry of one member's attendance, entered by an organizer. */
export function trainingAttended(fact: {
  id: string
  memberId: string
  enteredBy: string
  at: Instant
  payload: TrainingAttendedPayload
}): NewEntry {
  return {
    id: fact.id,
    memberId: fact.memberId,
    kind: TRAINING_ATTENDED,
    version: 1,
    occurredAt: fact.at,
    contentVersion: null,
    enteredBy: fact.enteredBy,
    payload: fact.payload,
  }
}

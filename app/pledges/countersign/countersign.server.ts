import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { may } from '#app/members/rights.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { confirmPassword, type CheckPassword, type PasswordRefusal } from '../confirm-password.ts'
import { capacityTitle, rightOf, type Capacity } from './capacity.ts'
import { pledgeCountersigned, type CountersignedPayload } from './countersigned.entry.ts'
import type { Subject } from './find-subject.server.ts'

export type CountersignTools = {
  database: Database
  record: RecordEntries
  checkPassword: CheckPassword
}

export type CountersignInput = {
  /** Made when the form was shown; sending the same form again is answered with the first result. */
  id: string
  capacity: Capacity
  password: string
}

export type CountersignRefusal =
  | { ok: false; reason: 'no-right' | 'own' | 'same-person' | 'already' }
  | PasswordRefusal

export type CountersignOutcome = { ok: true; entryId: string } | CountersignRefusal

/** Countersigns for the branch or the discipline office, once for each; never one's own, never for both. */
export async function countersign(
  { database, record, checkPassword }: CountersignTools,
  viewer: Viewer,
  subject: Subject,
  { id, capacity, password }: CountersignInput,
  now: Instant,
): Promise<CountersignOutcome> {
  const refusal = refusalOf(viewer, subject, capacity)
  if (refusal) return { ok: false, reason: refusal }
  const given = await database.pledgeCountersignature.findMany({ where: { subjectId: subject.entryId } })
  if (given.some((one) => one.entryId === id && one.countersignedBy === viewer.memberId))
    return { ok: true, entryId: id }
  if (given.some((one) => one.capacity === capacity)) return { ok: false, reason: 'already' }
  if (given.some((one) => one.countersignedBy === viewer.memberId))
    return { ok: false, reason: 'same-person' }
  const unconfirmed = await confirmPassword(checkPassword, password)
  if (unconfirmed) return unconfirmed
  const { memberId } = subject
  const payload = payloadOf(viewer, subject, capacity, now)
  try {
    await record([pledgeCountersigned({ id, memberId, countersignedBy: viewer.memberId, payload })])
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error
    return { ok: false, reason: 'already' }
  }
  return { ok: true, entryId: id }
}

function refusalOf(viewer: Viewer, subject: Subject, capacity: Capacity): 'no-right' | 'own' | null {
  if (!may(viewer, rightOf(capacity), subject.unitPath)) return 'no-right'
  return subject.memberId === viewer.memberId ? 'own' : null
}

function payloadOf(
  { name, employeeNumber, unitName }: Viewer,
  { kind, entryId, leafHash, title, year }: Subject,
  capacity: Capacity,
  countersignedAt: Instant,
): CountersignedPayload {
  return {
    subject: { kind, entryId, leafHash, title, year },
    capacity,
    capacityTitle: capacityTitle(capacity),
    countersigner: { name, employeeNumber, unitName },
    countersignedAt,
    factor: 'password',
  }
}

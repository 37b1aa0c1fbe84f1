import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { examSubmitted } from './entries/exam-submitted.entry.ts'
import { findSitting } from './find-sitting.server.ts'
import { timeLeft } from './time-left.ts'

/** Hands a member's sitting in as it stands, once; false when there is none. It is judged afterwards. */
export async function submitSitting(
  { record, database }: { record: RecordEntries; database: Readable },
  { memberId, examId }: { memberId: string; examId: string },
  now: Instant,
): Promise<boolean> {
  const sitting = await findSitting(database, memberId, examId)
  if (!sitting) return false
  if (sitting.submittedAt !== null) return true
  const how = timeLeft(sitting, sitting.pauses, now) > 0 ? 'handed-in' : 'time-out'
  await recordSubmission(record, sitting, how, now)
  return true
}

type Submitted = {
  id: string
  examId: string
  memberId: string
  title: string
  round: number
}

/** Records that a sitting is over; one that is over already stays as it is. */
export async function recordSubmission(
  record: RecordEntries,
  { id: sittingId, examId, memberId, title, round }: Submitted,
  how: 'handed-in' | 'time-out',
  now: Instant,
): Promise<void> {
  const payload = { examId, sittingId, title, round, how }
  try {
    await record([examSubmitted({ id: newId(), memberId, occurredAt: now, payload })])
  } catch (error) {
    if (!(error instanceof RecordRefused && error.reason === 'already-submitted')) throw error
  }
}

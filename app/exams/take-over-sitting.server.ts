import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { examTakenOver } from './entries/exam-taken-over.entry.ts'
import { findSitting } from './find-sitting.server.ts'

/** How often it is tried when devices take over from each other at the same moment. */
const MAX_TRIES = 5

/** Makes a device the one that holds the sitting; the one before is told so and may still deliver what it has. */
export async function takeOverSitting(
  { record, database }: { record: RecordEntries; database: Database },
  { memberId, examId, device }: { memberId: string; examId: string; device: string },
  now: Instant,
): Promise<{ ok: true } | { ok: false; reason: 'no-sitting' | 'already-submitted' }> {
  for (let tries = 1; ; tries++) {
    const sitting = await findSitting(database, memberId, examId)
    if (!sitting) return { ok: false, reason: 'no-sitting' }
    if (sitting.submittedAt !== null) return { ok: false, reason: 'already-submitted' }
    if (sitting.deviceHash === device) return { ok: true }
    const { id: sittingId, title } = sitting
    const payload = {
      examId,
      sittingId,
      title,
      number: sitting.device + 1,
      device,
    }
    try {
      await record([examTakenOver({ id: newId(), memberId, occurredAt: now, payload })])
      return { ok: true }
    } catch (error) {
      if (!(error instanceof RecordRefused) || tries === MAX_TRIES) throw error
    }
  }
}

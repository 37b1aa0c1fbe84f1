import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Sitting } from '../sitting.ts'
import { examAppealed } from './exam-appealed.entry.ts'

/** Asks for a released result to be looked at again; one appeal at a time. */
export async function fileAppeal(
  { record, database }: { record: RecordEntries; database: Readable },
  { id: sittingId, examId, memberId, title }: Sitting,
  { id, text }: { id: string; text: string },
  now: Instant,
): Promise<{ ok: true } | { ok: false; reason: 'not-released' | 'already-appealed' }> {
  if (!(await database.examResult.findUnique({ where: { sittingId } })))
    return { ok: false, reason: 'not-released' }
  try {
    const payload = { examId, sittingId, title, text }
    await record([examAppealed({ id, memberId, occurredAt: now, payload })])
    return { ok: true }
  } catch (error) {
    if (error instanceof RecordRefused) return { ok: false, reason: 'already-appealed' }
    throw error
  }
}

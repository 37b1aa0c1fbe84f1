import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { auditExam } from '../audit-exam.server.ts'
import type { DeskExam } from '../desk/desk-exam.ts'
import { entryIdFor } from '../desk/entry-id.server.ts'
import { examKeyedIn, type KeyedAnswer } from '../entries/exam-keyed-in.entry.ts'
import { markSittings } from '../mark-sittings.server.ts'
import type { SheetOwner } from './find-sheet-owner.server.ts'
import type { DrawnVersion } from './load-printed-paper.server.ts'

/** A sheet as keyed in; `id` was made with the form, so that sending it twice keeps it once. */
export type KeyedSheet = {
  id: string
  version: string
  handedInAt: Instant
  answers: ReadonlyArray<KeyedAnswer>
  /** Why a sheet that was keyed in is keyed in anew; empty for the first time. */
  reason: string
}

/** Records a sheet in the ledger of its candidate, entered by the organizer, and judges it like any other sitting. */
export async function keyIn(
  { record, database }: { record: RecordEntries; database: Database },
  exam: DeskExam,
  { candidate, window, before }: SheetOwner,
  drawn: DrawnVersion,
  { id, version, handedInAt, answers, reason }: KeyedSheet,
  by: { memberId: string; at: Instant },
): Promise<
  { ok: true } | { ok: false; reason: 'already-started' | 'changed-meanwhile' | 'already-released' }
> {
  const { memberId, round } = candidate
  const sittingId = before?.sittingId ?? entryIdFor(id, 'sitting')
  if (before?.entryId === id) {
    // It may have been recorded and not judged.
    await markSittings(database, [sittingId], by.at)
    return { ok: true }
  }
  const payload = {
    ...{ examId: exam.id, sittingId, title: exam.title, round, version },
    ...{ poolId: drawn.pool.id, poolHash: drawn.pool.hash, seedHash: sha256(drawn.seed) },
    ...{ paper: drawn.items, begunAt: window.opensAt, answers, replaces: before?.entryId ?? null, reason },
  }
  let isNew: boolean
  try {
    const fact = { id, memberId, enteredBy: by.memberId, occurredAt: handedInAt, payload }
    isNew = (await record([examKeyedIn(fact)])).recorded > 0
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error
    if (error.reason === 'already-started' || error.reason === 'already-released')
      return { ok: false, reason: error.reason }
    return { ok: false, reason: 'changed-meanwhile' }
  }
  await markSittings(database, [sittingId], by.at)
  if (!isNew) return { ok: true }
  const detail = { memberId, version, answered: answers.length, reason }
  await auditExam(database, exam, 'exam.keyed-in', detail, by)
  return { ok: true }
}

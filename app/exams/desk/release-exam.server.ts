import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { auditExam } from '../audit-exam.server.ts'
import { EXAM_RELEASED, examAct } from '../entries/exam-acts.entry.ts'
import { markExam } from '../mark-exam.server.ts'
import { areWindowsClosed } from '../own-window.ts'
import type { DeskExam } from './desk-exam.ts'
import { entryIdFor } from './entry-id.server.ts'
import { findReleaseState } from './find-release-state.server.ts'
import { markAccepted } from './mark-accepted.server.ts'
import { scoredEntries } from './scored-entries.server.ts'

type Released =
  | { ok: true; results: number }
  | { ok: false; reason: 'not-over' | 'running' | 'pending' | 'late' | 'nothing' }

/** Results recorded in one go: bounds how long others wait for the ledger. */
const BATCH = 100

/**
 * Releases what is judged and not released yet: each candidate's result as an entry, then the hash of the whole frozen set.
 * Refused while a window is open, that of a resit or a deferred sitting as well, while somebody sits, answers wait for a person
 * or a verdict is open. A second call releases resits and deferred sittings; one that was cut short goes on where it stopped.
 * Two at once release each result once: `results` counts one's own.
 * @param by.enteredBy who pressed the button; null when the rule of the exam released it
 */
export async function releaseExam(
  tools: { record: RecordEntries; database: Database },
  exam: DeskExam,
  by: { memberId: string; enteredBy: string | null; at: Instant },
): Promise<Released> {
  const { record, database } = tools
  await markExam(database, exam.id, by.at)
  await markAccepted(database, exam.id, by.at)
  const state = await findReleaseState(database, exam.id)
  if (!areWindowsClosed(exam, by.at)) return { ok: false, reason: 'not-over' }
  if (state.running > 0) return { ok: false, reason: 'running' }
  if (state.pending > 0) return { ok: false, reason: 'pending' }
  if (state.late > 0) return { ok: false, reason: 'late' }
  if (state.ready === 0) return { ok: false, reason: 'nothing' }
  const waiting = await database.$queryRaw<Array<{ id: string }>>`
    SELECT m."sittingId" AS "id" FROM "ExamMark" m LEFT JOIN "ExamResult" r ON r."sittingId" = m."sittingId"
    WHERE m."examId" = ${exam.id} AND r."sittingId" IS NULL ORDER BY m."sittingId"`
  const about = { id: exam.id, title: exam.title, validYears: exam.rules.validYears }
  let results = 0
  for (let from = 0; from < waiting.length; from += BATCH) {
    const ids = waiting.slice(from, from + BATCH).map(({ id }) => id)
    const entries = await scoredEntries(database, about, ids, {
      enteredBy: by.enteredBy,
      at: by.at,
      reason: '',
    })
    results += (await record(entries)).recorded
  }
  await freeze(tools, exam, by)
  return { ok: true, results }
}

async function freeze(
  { record, database }: { record: RecordEntries; database: Database },
  exam: DeskExam,
  by: { memberId: string; enteredBy: string | null; at: Instant },
): Promise<void> {
  const results = await database.examResult.findMany({
    where: { examId: exam.id },
    select: { sittingId: true, entryId: true, score: true, outcome: true, revision: true },
    orderBy: { sittingId: 'asc' },
  })
  const hash = sha256(canonicalJson(results.map((result) => ({ ...result }))))
  const payload = { examId: exam.id, title: exam.title, hash, results: results.length }
  // The same set is released once, whoever else releases it at the same time.
  const id = entryIdFor(exam.id, `released ${hash}`)
  const act = { kind: EXAM_RELEASED, id, memberId: by.memberId, occurredAt: by.at, payload } as const
  const isNew = await record([examAct(act)]).then(
    ({ recorded }) => recorded > 0,
    (error: unknown) => {
      if (error instanceof RecordRefused && error.reason === 'id-taken') return false
      throw error
    },
  )
  await database.$transaction(async (tx) => {
    await tx.exam.updateMany({
      where: { id: exam.id, releasedAt: null },
      data: { releasedAt: by.at, releasedBy: by.enteredBy },
    })
    if (!isNew) return
    const detail = { hash, results: results.length }
    await auditExam(tx, exam, 'exam.released', detail, { memberId: by.enteredBy, at: by.at })
  })
}

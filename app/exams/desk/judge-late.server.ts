import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { auditExam } from '../audit-exam.server.ts'
import { lateJudged } from '../entries/late-judged.entry.ts'
import { markSittings } from '../mark-sittings.server.ts'
import type { DeskExam } from './desk-exam.ts'
import { entryIdFor } from './entry-id.server.ts'
import { recordChanges } from './give-marks.server.ts'

/** Judges a late answer, once; an accepted one counts and a result that was released is recorded anew. */
export async function judgeLate(
  tools: { record: RecordEntries; database: Database },
  exam: DeskExam,
  judged: { lateId: string; verdict: 'accepted' | 'refused'; reason: string },
  by: { memberId: string; at: Instant },
): Promise<{ ok: true } | { ok: false; reason: 'no-late-answer' | 'already-judged' }> {
  const { record, database } = tools
  const late = await database.examLateAnswer.findUnique({ where: { id: judged.lateId } })
  if (late?.examId !== exam.id) return { ok: false, reason: 'no-late-answer' }
  const { sittingId, memberId } = late
  const payload = { examId: exam.id, sittingId, title: exam.title, ...judged }
  // The same verdict sent again goes on where it was cut short.
  const id = entryIdFor(judged.lateId, `judged ${judged.verdict} ${judged.reason}`)
  let isNew: boolean
  try {
    const fact = { id, memberId, enteredBy: by.memberId, occurredAt: by.at, payload }
    isNew = (await record([lateJudged(fact)])).recorded > 0
  } catch (error) {
    if (error instanceof RecordRefused) return { ok: false, reason: 'already-judged' }
    throw error
  }
  if (isNew) await auditExam(database, exam, 'exam.late-judged', { ...judged, sittingId }, by)
  if (judged.verdict === 'refused') return { ok: true }
  await markSittings(database, [sittingId], by.at)
  await recordChanges(tools, exam, [sittingId], { ...by, reason: `采纳迟到的答案：${judged.reason}` })
  return { ok: true }
}

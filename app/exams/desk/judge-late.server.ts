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

/** One verdict on late answers of one sitting. */
export type Verdict = { lateIds: ReadonlyArray<string>; verdict: 'accepted' | 'refused'; reason: string }

/**
 * Judges late answers of one sitting, each once and an entry of its own: all of them, or none where one was judged otherwise before.
 * Accepted ones count, and a result that was released is recorded anew.
 */
export async function judgeLate(
  tools: { record: RecordEntries; database: Database },
  exam: DeskExam,
  { lateIds, ...judged }: Verdict,
  by: { memberId: string; at: Instant },
): Promise<{ ok: true } | { ok: false; reason: 'no-late-answer' | 'already-judged' }> {
  const { record, database } = tools
  const late = await database.examLateAnswer.findMany({
    where: { id: { in: [...lateIds] }, examId: exam.id },
    orderBy: { number: 'asc' },
  })
  const [first] = late
  const isWhole = late.length === new Set(lateIds).size
  if (!first || !isWhole || late.some(({ sittingId }) => sittingId !== first.sittingId))
    return { ok: false, reason: 'no-late-answer' }
  const { sittingId, memberId } = first
  const about = { memberId, enteredBy: by.memberId, occurredAt: by.at }
  const entries = late.map(({ id: lateId }) =>
    lateJudged({
      ...about,
      // The same verdict sent again goes on where it was cut short.
      id: entryIdFor(lateId, `judged ${judged.verdict} ${judged.reason}`),
      payload: { examId: exam.id, sittingId, title: exam.title, lateId, ...judged },
    }),
  )
  let isNew: boolean
  try {
    isNew = (await record(entries)).recorded > 0
  } catch (error) {
    if (error instanceof RecordRefused) return { ok: false, reason: 'already-judged' }
    throw error
  }
  const question = late.map(({ number }) => number).join('、')
  const detail = { question, ...judged, sittingId, lateIds: late.map(({ id }) => id) }
  if (isNew) await auditExam(database, exam, 'exam.late-judged', detail, by)
  if (judged.verdict === 'refused') return { ok: true }
  await markSittings(database, [sittingId], by.at)
  await recordChanges(tools, exam, [sittingId], { ...by, reason: `采纳迟到的答案：${judged.reason}` })
  return { ok: true }
}

import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { ArrivedAnswer } from './arrived-answer.ts'
import { lateAnswered } from './entries/late-answered.entry.ts'
import type { LateEvidence, LateReason } from './exam.ts'
import { pauseAround } from './judge-arrival.ts'
import { STAMPS_OF_DEVICE, type Sitting } from './sitting.ts'
import { deviceOf } from './stamp.server.ts'
import { endOf } from './time-left.ts'

/**
 * Keeps an answer that does not count by itself, with what speaks for its having been entered in time. Whether it waits for a
 * verdict: one that is older than what stands or waits does not.
 */
export async function recordLateAnswer(
  { record, database }: { record: RecordEntries; database: Readable },
  sitting: Sitting,
  { answerId, number, fields, stamp, heldFor, enteredAt }: ArrivedAnswer,
  reason: LateReason,
  now: Instant,
): Promise<boolean> {
  const { id: sittingId, examId, memberId, title, paper } = sitting
  const evidence: LateEvidence = {
    heldFor,
    deadline: endOf(sitting, sitting.pauses, sitting.submittedAt ?? now),
    newest: await newestBefore(database, sittingId, stamp),
    pausedAt: pauseAround(sitting.pauses, enteredAt)?.pausedAt ?? null,
  }
  const ref = paper[number - 1]?.ref ?? ''
  const payload = {
    examId,
    sittingId,
    title,
    number,
    ref,
    fields,
    stamp,
    reason,
    evidence,
  }
  try {
    await record([lateAnswered({ id: answerId, memberId, occurredAt: enteredAt, payload })])
  } catch (error) {
    // Sent twice at once: the first one is kept.
    if (!(error instanceof RecordRefused && error.reason === 'id-taken')) throw error
  }
  return (await database.examLateAnswer.count({ where: { id: answerId, verdict: null } })) > 0
}

/** The last answer of the same device that had arrived before. */
async function newestBefore(
  database: Readable,
  sittingId: string,
  stamp: number,
): Promise<LateEvidence['newest']> {
  const first = deviceOf(stamp) * STAMPS_OF_DEVICE
  const [newest] = await database.$queryRaw<Array<{ stamp: number; receivedAt: string }>>`
    SELECT a."stamp", e."receivedAt" FROM "ExamAnswer" a JOIN "LedgerEntry" e ON e."id" = a."entryId"
    WHERE a."sittingId" = ${sittingId} AND a."stamp" >= ${first} AND a."stamp" < ${stamp}
    ORDER BY a."stamp" DESC LIMIT 1`
  return newest ?? null
}

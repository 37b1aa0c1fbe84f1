import { RecordRefused } from '#app/ledger/projector.ts'
import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { addMilliseconds, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { sha256 } from '#app/platform/hash.server.ts'
import { newId } from '#app/platform/ids.ts'
import { drawPaper } from './draw-paper.ts'
import { examStarted } from './entries/exam-started.entry.ts'
import { readPool, seedOf } from './pool-content.server.ts'
import { startRefusal, type StartRefusal } from './start-refusal.ts'
import { isPaused } from './time-left.ts'

export type StartedSitting =
  | { ok: true; sittingId: string }
  | { ok: false; reason: StartRefusal | 'no-exam' | 'paused' }

/**
 * Starts the sitting that a candidate may have now, or answers with the one that is there: a round is sat once, whatever is
 * pressed twice or on two devices.
 * @param device name of the device, see device-name.server.ts
 */
export async function startSitting(
  { record, database }: { record: RecordEntries; database: Database },
  { memberId, examId, device }: { memberId: string; examId: string; device: string },
  now: Instant,
): Promise<StartedSitting> {
  const exam = await database.exam.findFirst({
    where: { id: examId },
    include: {
      candidates: { where: { memberId }, orderBy: { round: 'desc' }, take: 1 },
      pauses: true,
    },
  })
  const candidate = exam?.candidates[0]
  if (!exam || !candidate || exam.poolId === null || exam.withdrawnAt !== null)
    return { ok: false, reason: 'no-exam' }
  const { round, extraMinutes } = candidate
  // Not by `findUnique`: when everybody starts at once, those are put into one query with too many parameters.
  const find = () => database.examSitting.findFirst({ where: { examId, memberId, round } })
  const before = await find()
  if (before) return { ok: true, sittingId: before.id }
  const refusal = startRefusal(exam, candidate, now) ?? (isPaused(exam.pauses, now) ? 'paused' : null)
  if (refusal) return { ok: false, reason: refusal }
  const pool = await readPool(database, exam.poolId)
  const seed = seedOf(pool, memberId, round)
  const drawn = drawPaper(pool.questions, pool.rules.paper, seed)
  if (!drawn.ok) throw new Error(`the sealed pool ${pool.id} no longer gives a paper`)
  const payload = {
    examId,
    sittingId: newId(),
    title: exam.title,
    round,
    poolId: pool.id,
    poolHash: pool.hash,
    seedHash: sha256(seed),
    paper: drawn.paper,
    deadline: addMilliseconds(now, (pool.rules.minutes + extraMinutes) * 60_000),
    device,
  }
  try {
    await record([examStarted({ memberId, occurredAt: now, payload })])
    return { ok: true, sittingId: payload.sittingId }
  } catch (error) {
    // Pressed twice, or on a second device: the first start stands.
    const first = error instanceof RecordRefused ? await find() : null
    if (first === null) throw error
    return { ok: true, sittingId: first.id }
  }
}

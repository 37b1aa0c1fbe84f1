import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import {
  enterTraining,
  type TrainingInput,
  type TrainingOutcome,
} from '#app/trainings/enter-training.server.ts'

/**
 * Enters who of a unit attended a live session, as a training like any other: a large session is entered unit by unit.
 * A member gets one entry for the session, whoever enters them: a list with somebody who has one is refused as a whole.
 */
export async function enterAttendance(
  context: { database: Database; record: RecordEntries },
  session: { id: string; unit: { id: string; name: string; path: string } },
  input: TrainingInput,
  by: { memberId: string; at: Instant },
): Promise<TrainingOutcome> {
  const { database } = context
  const tie = await database.liveSessionTraining.findUnique({ where: { trainingId: input.id } })
  const known = await database.training.findUnique({ where: { id: input.id }, select: { id: true } })
  if (tie ? tie.sessionId !== session.id : known) return { ok: false, reason: 'contradicts' }
  // Tied first: a training without its tie would offer its attendees to the next one who enters.
  const data = { sessionId: session.id, trainingId: input.id }
  await database.liveSessionTraining.upsert({ where: { trainingId: input.id }, create: data, update: {} })
  return enterTraining(context, session.unit, { ...input, occasion: session.id }, by)
}

import type { NewEntry } from '#app/ledger/entry.ts'
import { addDays, dayOf, type Day, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { examScored, type RecordedMarks } from '../entries/exam-scored.entry.ts'
import { partScoresSchema, questionMarksSchema } from '../exam-schema.server.ts'
import type { Outcome } from '../exam.ts'
import { marksHash } from '../marks-hash.server.ts'
import { readPool, seedOfSitting, type ReadPool } from '../pool-content.server.ts'
import { entryIdFor } from './entry-id.server.ts'

type By = { enteredBy: string | null; at: Instant; reason: string }

/**
 * The entries that make results of marks: those of these sittings whose mark differs from the result that stands, or that
 * have none. A deferred sitting or a resit counts from its own day.
 */
export async function scoredEntries(
  database: Readable,
  exam: { id: string; title: string; validYears: number | null },
  sittingIds: ReadonlyArray<string>,
  by: By,
): Promise<Array<NewEntry>> {
  const where = { sittingId: { in: [...sittingIds] } }
  const marks = await database.examMark.findMany({ where })
  const results = new Map(
    (await database.examResult.findMany({ where })).map((result) => [result.sittingId, result]),
  )
  const sittings = new Map(
    (await database.examSitting.findMany({ where: { id: where.sittingId } })).map((one) => [one.id, one]),
  )
  const entries: Array<NewEntry> = []
  for (const mark of marks) {
    const sitting = sittings.get(mark.sittingId)
    const before = results.get(mark.sittingId)
    if (!sitting) continue
    const pool = await readPool(database, sitting.poolId)
    if (before && before.parts === mark.parts && hasMarks(before, pool, mark)) continue
    const { memberId, round, score, maximum, sittingId } = mark
    const outcome: Outcome = mark.outcome === 'passed' ? 'passed' : 'failed'
    const revision = (before?.revision ?? 0) + 1
    const satOn = dayOf(sitting.submittedAt ?? by.at)
    const payload = {
      ...{ examId: exam.id, sittingId, title: exam.title, round, score, maximum, outcome, revision },
      parts: partScoresSchema.parse(JSON.parse(mark.parts)),
      recorded: recordedMarks(pool, sitting, mark),
      validUntil: outcome === 'passed' ? validUntil(satOn, exam.validYears) : null,
      reason: by.reason,
    }
    const id = entryIdFor(sittingId, `scored ${revision}`)
    entries.push(examScored({ id, memberId, enteredBy: by.enteredBy, occurredAt: by.at, payload }))
  }
  return entries
}

type Mark = { sittingId: string; marks: string }

/** Whether a result that stands was made of just these marks. */
function hasMarks(
  result: { marks: string | null; marksHash: string | null },
  pool: ReadPool,
  { sittingId, marks }: Mark,
): boolean {
  return result.marks === null
    ? result.marksHash === marksHash(pool, sittingId, marks)
    : result.marks === marks
}

function recordedMarks(
  pool: ReadPool,
  sitting: Parameters<typeof seedOfSitting>[1],
  { sittingId, marks }: Mark,
): RecordedMarks {
  if (pool.rules.shown === 'score') return { marksHash: marksHash(pool, sittingId, marks) }
  return { marks: questionMarksSchema.parse(JSON.parse(marks)), seed: seedOfSitting(pool, sitting) }
}

/** The last day on which a pass of this day holds. */
function validUntil(day: Day, years: number | null): Day | null {
  if (years === null) return null
  const [year, rest] = [day.slice(0, 4), day.slice(4)]
  const same = `${Number(year) + years}${rest === '-02-29' ? '-02-28' : rest}`
  return addDays(same, -1)
}

import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { Marks as RubricMarks } from '#app/questions/scoring-rules.ts'
import type { Marks } from '../exam.ts'
import { markSittings, type Decide } from '../mark-sittings.server.ts'
import type { DeskExam } from './desk-exam.ts'
import { scoredEntries } from './scored-entries.server.ts'

type Tools = { record: RecordEntries; database: Database }
type By = { memberId: string; at: Instant; reason: string }

const BATCH = 100

/** What a person decided on questions of one sitting, by their number. */
export type GivenMarks = {
  sittingId: string
  /** What a question is worth, whatever was answered. */
  marks: ReadonlyMap<number, Marks>
  /** Points for the lines of a rubric. */
  rubric?: ReadonlyMap<number, RubricMarks>
}

/**
 * Lets marks by a person take the place of those by rule, judges the sittings anew and, where results are released, records
 * the changed ones as new entries with the reason. Returns how many released results changed; null when the only thing given was
 * points by a rubric and another marker had already marked that answer.
 */
export async function giveMarks(
  tools: Tools,
  exam: DeskExam,
  given: ReadonlyArray<GivenMarks>,
  by: By,
): Promise<number | null> {
  let changed = 0
  for (let from = 0; from < given.length; from += BATCH) {
    const batch = given.slice(from, from + BATCH)
    const ids = batch.map(({ sittingId }) => sittingId)
    const decided = await markSittings(tools.database, ids, by.at, decisionOf(batch))
    if (decided === 0 && batch.every(({ marks }) => marks.size === 0)) return null
    changed += await recordChanges(tools, exam, ids, by)
  }
  const { id: subject, unitPath } = exam
  const detail = {
    reason: by.reason,
    changed,
    given: given.slice(0, 20).map(({ sittingId, marks }) => ({
      sittingId,
      marks: [...marks].map(([number, worth]) => ({ number, worth })),
    })),
  }
  await audit(tools.database, {
    at: by.at,
    actorId: by.memberId,
    action: 'exam.marked',
    subject,
    unitPath,
    detail,
  })
  return changed
}

/** Puts what was given beside what is there. An answer is marked by its rubric once. */
function decisionOf(given: ReadonlyArray<GivenMarks>): Decide {
  return (sittingId, before) => {
    const own = given.find((one) => one.sittingId === sittingId)
    let isGiven = false
    const marks = before.map((mark) => {
      const points = mark.pending ? own?.rubric?.get(mark.number) : undefined
      const override = own?.marks.get(mark.number)
      isGiven ||= points !== undefined || override !== undefined
      return { ...mark, given: points ?? mark.given, override: override ?? mark.override }
    })
    return isGiven ? marks : null
  }
}

/** Records results of these sittings that were released and now differ; returns how many. */
export async function recordChanges(
  { record, database }: Tools,
  exam: DeskExam,
  sittingIds: ReadonlyArray<string>,
  by: By,
): Promise<number> {
  const where = { sittingId: { in: [...sittingIds] } }
  const released = await database.examResult.findMany({ where, select: { sittingId: true } })
  const about = { id: exam.id, title: exam.title, validYears: exam.rules.validYears }
  const entries = await scoredEntries(
    database,
    about,
    released.map(({ sittingId }) => sittingId),
    { enteredBy: by.memberId, at: by.at, reason: by.reason },
  )
  if (entries.length > 0) await record(entries)
  return entries.length
}

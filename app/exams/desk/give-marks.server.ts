import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { auditExam } from '../audit-exam.server.ts'
import type { Marks } from '../exam.ts'
import { markSittings, type Decide } from '../mark-sittings.server.ts'
import type { DeskExam } from './desk-exam.ts'
import { scoredEntries } from './scored-entries.server.ts'

type Tools = { record: RecordEntries; database: Database }
type By = { memberId: string; at: Instant; reason: string }

const BATCH = 100

/** What a person decided on questions of one sitting, by their number: what each is worth, whatever was answered. */
export type GivenMarks = { sittingId: string; marks: ReadonlyMap<number, Marks> }

/**
 * Lets marks by a person take the place of those by rule and judges the sittings anew, with an audit entry. Where results
 * are released, the changed ones are recorded as new entries with the reason. Returns how many of those changed.
 */
export async function giveMarks(
  tools: Tools,
  exam: DeskExam,
  given: ReadonlyArray<GivenMarks>,
  by: By,
): Promise<number> {
  const changed = await putMarks(tools, exam, given, by)
  const detail = {
    reason: by.reason,
    changed,
    given: given.slice(0, 20).map(({ sittingId, marks }) => ({
      sittingId,
      marks: [...marks].map(([number, worth]) => ({ number, worth })),
    })),
  }
  await auditExam(tools.database, exam, 'exam.marked', detail, by)
  return changed
}

/** The same without the audit entry: it is for the caller to say in the log what the marks were given for. */
export async function putMarks(
  tools: Tools,
  exam: DeskExam,
  given: ReadonlyArray<GivenMarks>,
  by: By,
): Promise<number> {
  let changed = 0
  for (let from = 0; from < given.length; from += BATCH) {
    const batch = given.slice(from, from + BATCH)
    const ids = batch.map(({ sittingId }) => sittingId)
    await markSittings(tools.database, ids, by.at, decisionOf(batch))
    changed += await recordChanges(tools, exam, ids, by)
  }
  return changed
}

/** Puts what was given beside what is there. */
function decisionOf(given: ReadonlyArray<GivenMarks>): Decide {
  const bySitting = new Map(given.map(({ sittingId, marks }) => [sittingId, marks]))
  return (sittingId, before) => {
    const own = bySitting.get(sittingId)
    if (!own || !before.some(({ number }) => own.has(number))) return null
    return {
      marks: before.map((mark) => ({ ...mark, override: own.get(mark.number) ?? mark.override })),
    }
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

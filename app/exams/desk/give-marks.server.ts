import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { audit } from '#app/members/audit.server.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { questionMarksSchema } from '../exam-schema.server.ts'
import type { Marks as RubricMarks } from '#app/questions/scoring-rules.ts'
import type { Marks } from '../exam.ts'
import { markSittings } from '../mark-sittings.server.ts'
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
 * the changed ones as new entries with the reason. Returns how many released results changed.
 */
export async function giveMarks(
  tools: Tools,
  exam: DeskExam,
  given: ReadonlyArray<GivenMarks>,
  by: By,
): Promise<number> {
  let changed = 0
  for (let from = 0; from < given.length; from += BATCH)
    changed += await giveBatch(tools, exam, given.slice(from, from + BATCH), by)
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

async function giveBatch(
  tools: Tools,
  exam: DeskExam,
  given: ReadonlyArray<GivenMarks>,
  by: By,
): Promise<number> {
  const ids = given.map(({ sittingId }) => sittingId)
  await tools.database.$transaction(async (tx) => {
    const rows = await tx.examMark.findMany({ where: { sittingId: { in: ids }, examId: exam.id } })
    for (const row of rows) {
      const own = given.find(({ sittingId }) => sittingId === row.sittingId)
      const marks = questionMarksSchema.parse(JSON.parse(row.marks)).map((mark) => ({
        ...mark,
        given: { ...(own?.rubric?.get(mark.number) ?? mark.given) },
        override: own?.marks.get(mark.number) ?? mark.override,
      }))
      const data = { marks: canonicalJson(marks) }
      await tx.examMark.update({ where: { sittingId: row.sittingId }, data })
    }
  })
  await markSittings(tools.database, ids, by.at)
  return recordChanges(tools, exam, ids, by)
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

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
 * the changed ones as new entries with the reason. Returns how many released results changed; null when points by a rubric were
 * all that was given and somebody else had given theirs before.
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
    const kept = await keepGiven(tools.database, exam.id, batch)
    if (kept === 0 && batch.every(({ marks }) => marks.size === 0)) return null
    await markSittings(tools.database, ids, by.at)
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

/** Keeps what was given beside what is there, however many give marks at once; returns to how many sittings anything was given. */
async function keepGiven(
  database: Database,
  examId: string,
  given: ReadonlyArray<GivenMarks>,
): Promise<number> {
  const sittingId = { in: given.map((one) => one.sittingId) }
  const rows = await database.examMark.findMany({ where: { sittingId, examId } })
  const meanwhile: Array<GivenMarks> = []
  let kept = 0
  for (const row of rows) {
    const own = given.find((one) => one.sittingId === row.sittingId)
    const marks = own ? withGiven(row.marks, own) : null
    if (!own || marks === null) continue
    // Only in place of what was read: another marker of the same sitting may have been quicker.
    const where = { sittingId: row.sittingId, marks: row.marks }
    if ((await database.examMark.updateMany({ where, data: { marks } })).count > 0) kept++
    else meanwhile.push(own)
  }
  return meanwhile.length === 0 ? kept : kept + (await keepGiven(database, examId, meanwhile))
}

/** The marks with what was given; null when it changes nothing. An answer is marked by its rubric once. */
function withGiven(before: string, own: GivenMarks): string | null {
  let isGiven = false
  const marks = questionMarksSchema.parse(JSON.parse(before)).map((mark) => {
    const points = mark.pending ? own.rubric?.get(mark.number) : undefined
    const override = own.marks.get(mark.number)
    isGiven ||= points !== undefined || override !== undefined
    // What is fully marked waits no longer: a second marker must see that before the sitting is judged anew.
    return {
      ...mark,
      given: { ...(points ?? mark.given) },
      override: override ?? mark.override,
      pending: mark.pending && points === undefined,
    }
  })
  return isGiven ? canonicalJson(marks) : null
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

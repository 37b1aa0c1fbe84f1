import type { RecordEntries } from '#app/ledger/recorder.server.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database, Readable } from '#app/platform/database.server.ts'
import type { Marks as RubricMarks } from '#app/questions/scoring-rules.ts'
import { auditExam } from '../audit-exam.server.ts'
import { questionMarksSchema } from '../exam-schema.server.ts'
import type { QuestionMark } from '../exam.ts'
import { markSittings, type Decide } from '../mark-sittings.server.ts'
import { formatMarks } from '../marks-words.ts'
import type { DeskExam } from './desk-exam.ts'
import { recordChanges } from './give-marks.server.ts'

/** Points for every line of the rubric of one answer. */
export type GivenPoints = {
  sittingId: string
  number: number
  points: RubricMarks
  /** The newest revision that the marker knew of; 0: nobody had marked the answer. */
  revision: number
  /** Why points that stand are corrected; null where the answer waits for a person. */
  reason: string | null
}

type By = { memberId: string; at: Instant }
type Refusal = 'already-marked' | 'released'

/** Thrown within the transaction of the marks, so that nothing of it is written. */
class PointsRefused extends Error {
  readonly reason: Refusal
  constructor(reason: Refusal) {
    super(reason)
    this.reason = reason
  }
}

/**
 * Gives the points of one answer, or corrects them, with the row that says who did and an audit entry, all or nothing. Refused
 * when somebody else marked the answer in the meantime, and for a correction once its result is released.
 */
export async function givePoints(
  tools: { record: RecordEntries; database: Database },
  exam: DeskExam,
  given: GivenPoints,
  by: By,
): Promise<{ ok: true } | { ok: false; reason: Refusal }> {
  const { sittingId, number } = given
  try {
    const decided = await markSittings(tools.database, [sittingId], by.at, decisionOf(exam, given, by))
    if (decided === 0) return { ok: false, reason: 'already-marked' }
  } catch (error) {
    if (error instanceof PointsRefused) return { ok: false, reason: error.reason }
    throw error
  }
  // A late answer may wait for points after the release, and a release may have come in between.
  const reason = given.reason ?? `第 ${number} 题按评分标准评分`
  await recordChanges(tools, exam, [sittingId], { ...by, reason })
  return { ok: true }
}

function decisionOf(exam: DeskExam, given: GivenPoints, by: By): Decide {
  return (_, marks) => {
    const before = marks.find(({ number }) => number === given.number)
    if (!before || before.pending !== (given.reason === null)) return null
    return {
      marks: marks.map((mark) => (mark === before ? { ...mark, given: given.points } : mark)),
      write: (tx) => keepPoints(tx, { exam, given, before, by }),
    }
  }
}

type Keeping = { exam: DeskExam; given: GivenPoints; before: QuestionMark; by: By }

async function keepPoints(tx: Readable, { exam, given, before, by }: Keeping): Promise<void> {
  const { sittingId, number, revision } = given
  if (given.reason !== null && (await tx.examResult.count({ where: { sittingId } })) > 0)
    throw new PointsRefused('released')
  const { memberId, marks } = await tx.examMark.findUniqueOrThrow({ where: { sittingId } })
  const [points, reason] = [canonicalJson({ ...given.points }), given.reason ?? '']
  const inserted = await tx.$executeRaw`
    INSERT INTO "ExamGivenPoints" ("sittingId", "number", "revision", "examId", "memberId", "points", "reason", "givenAt", "givenBy")
    VALUES (${sittingId}, ${number}, ${revision + 1}, ${exam.id}, ${memberId}, ${points}, ${reason}, ${by.at}, ${by.memberId})
    ON CONFLICT ("sittingId", "number", "revision") DO NOTHING`
  if (inserted === 0) throw new PointsRefused('already-marked')
  const after = questionMarksSchema.parse(JSON.parse(marks)).find((mark) => mark.number === number)
  const detail = {
    ...{ sittingId, question: number, points: sumOf(given.points), given: { ...given.points }, reason },
    score: scoreWords(given.reason === null ? null : before.score, after?.score ?? 0, before.maximum),
  }
  await auditExam(tx, exam, given.reason === null ? 'exam.marked' : 'exam.points-corrected', detail, by)
}

function sumOf(points: RubricMarks): number {
  return Object.values(points).reduce((sum, own) => sum + own, 0)
}

function scoreWords(before: number | null, after: number, maximum: number): string {
  const change = before === null ? '' : `${formatMarks(before)} 分 → `
  return `${change}${formatMarks(after)} 分（满分 ${formatMarks(maximum)} 分）`
}

import type { Readable } from '#app/platform/database.server.ts'
import { readableStem } from '#app/questions/readable-stem.ts'
import { questionMarksSchema } from '../exam-schema.server.ts'
import type { Marks } from '../exam.ts'
import { readPool } from '../pool-content.server.ts'
import { findGivenPoints, type PointsRevision } from './find-given-points.server.ts'
import type { DeskExam } from './desk-exam.ts'

/** A marked answer in the list: the question, what the answer got, and who gave it. The candidate is not named. */
export type MarkedLine = Pick<PointsRevision, 'sittingId' | 'number' | 'revision' | 'givenAt' | 'givenBy'> & {
  stem: string
  /** Sum of the points of the rubric. */
  points: number
  score: Marks
  maximum: Marks
}

/** One page of the answers of an exam that persons have marked, the newest first. */
export async function findMarked(
  database: Readable,
  { id, poolId }: Pick<DeskExam, 'id' | 'poolId'>,
  page: number,
): Promise<Array<MarkedLine>> {
  if (poolId === null) return []
  const given = await findGivenPoints(database, id, page)
  const pool = await readPool(database, poolId)
  const sittingId = { in: [...new Set(given.map((one) => one.sittingId))] }
  const rows = await database.examMark.findMany({
    where: { sittingId },
    select: { sittingId: true, marks: true },
  })
  const marks = new Map(
    rows.map((row) => [row.sittingId, questionMarksSchema.parse(JSON.parse(row.marks))] as const),
  )
  return given.flatMap(({ points, reason: _, ...line }) => {
    const mark = marks.get(line.sittingId)?.find(({ number }) => number === line.number)
    if (!mark) return []
    const { score, maximum } = mark
    const stem = readableStem(pool.byRef.get(mark.ref)?.question.stem ?? '')
    return [
      { ...line, stem, score, maximum, points: Object.values(points).reduce((sum, own) => sum + own, 0) },
    ]
  })
}

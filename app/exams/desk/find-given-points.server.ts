import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Marks as RubricMarks } from '#app/questions/scoring-rules.ts'
import { givenSchema } from '../exam-schema.server.ts'
import type { AnswerKey } from './answer-key.ts'

/** Points as somebody gave them once. */
export type PointsRevision = AnswerKey & {
  revision: number
  points: RubricMarks
  /** Why they were corrected; empty at the first marking. */
  reason: string
  givenAt: Instant
  /** Name and 工号 of the marker. */
  givenBy: string
}

type Row = Omit<PointsRevision, 'points'> & { points: string }

export const MARKED_A_PAGE = 20

/** The newest revision of the points of an answer; 0 when nobody has given any. */
export async function findNewestRevision(
  database: Readable,
  { sittingId, number }: AnswerKey,
): Promise<number> {
  const newest = await database.examGivenPoints.aggregate({
    where: { sittingId, number },
    _max: { revision: true },
  })
  return newest._max.revision ?? 0
}

/** All revisions of the points of an answer, the newest first. */
export function findRevisions(database: Readable, key: AnswerKey): Promise<Array<PointsRevision>> {
  return findRows(
    database,
    Prisma.sql`g."sittingId" = ${key.sittingId} AND g."number" = ${key.number} ORDER BY g."revision" DESC`,
  )
}

const NEWEST = Prisma.sql`NOT EXISTS (SELECT 1 FROM "ExamGivenPoints" n
  WHERE n."sittingId" = g."sittingId" AND n."number" = g."number" AND n."revision" > g."revision")`

/** One page of the points that stand in an exam, those given last first. */
export function findGivenPoints(
  database: Readable,
  examId: string,
  page: number,
): Promise<Array<PointsRevision>> {
  return findRows(
    database,
    Prisma.sql`g."examId" = ${examId} AND ${NEWEST} ORDER BY g."givenAt" DESC, g."sittingId" DESC, g."number" DESC
      LIMIT ${MARKED_A_PAGE} OFFSET ${(page - 1) * MARKED_A_PAGE}`,
  )
}

/** How many answers of an exam a person has marked. */
export function countMarked(database: Readable, examId: string): Promise<number> {
  return database.examGivenPoints.count({ where: { examId, revision: 1 } })
}

async function findRows(database: Readable, which: Prisma.Sql): Promise<Array<PointsRevision>> {
  const rows = await database.$queryRaw<Array<Row>>(Prisma.sql`
    SELECT g."sittingId", g."number", g."revision", g."points", g."reason", g."givenAt",
      COALESCE(m."name" || '（' || m."employeeNumber" || '）', '—') AS "givenBy"
    FROM "ExamGivenPoints" g LEFT JOIN "Member" m ON m."id" = g."givenBy" WHERE ${which}`)
  return rows.map(({ points, ...row }) => ({ ...row, points: givenSchema.parse(JSON.parse(points)) ?? {} }))
}

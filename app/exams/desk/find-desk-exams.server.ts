import { Prisma } from '#app/generated/sqlite/client.ts'
import { withinScopes } from '#app/members/units/within-scopes.server.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { rulesSchema } from '../exam-schema.server.ts'
import { findOwnWindows } from '../find-own-windows.server.ts'
import type { DeskExam } from './desk-exam.ts'

/** How many have handed in their sitting of a round. */
export type SubmittedCount = { round: number; count: number }

/** An exam of the list with how many people sit it and how many have handed in, round by round. */
export type ListedExam = Omit<DeskExam, 'rules' | 'unitId' | 'unitPath' | 'poolId'> & {
  candidates: number
  submitted: ReadonlyArray<SubmittedCount>
}

type Row = Omit<ListedExam, 'windows' | 'submitted'>

/** Exams held by units of these subtrees, newest first; at most 200. */
export async function findDeskExams(
  database: Readable,
  scopes: ReadonlyArray<string>,
): Promise<Array<ListedExam>> {
  // Everybody has a first round, and nobody has two.
  const exams = await database.$queryRaw<Array<Row>>(Prisma.sql`
    SELECT e."id", e."title", u."name" AS "unitName", e."opensAt", e."closesAt", e."sealedAt", e."releasedAt", e."withdrawnAt",
      (SELECT CAST(count(*) AS DOUBLE PRECISION) FROM "ExamCandidate" c
        WHERE c."examId" = e."id" AND c."round" = 1) AS "candidates"
    FROM "Exam" e JOIN "OrgUnit" u ON u."id" = e."unitId"
    WHERE ${withinScopes(scopes)} ORDER BY e."opensAt" DESC, e."id" DESC LIMIT 200`)
  const ids = exams.map(({ id }) => id)
  const [windowsOf, submittedOf] = await Promise.all([
    findOwnWindows(database, ids),
    findSubmitted(database, ids),
  ])
  return exams.map((exam) => ({
    ...exam,
    windows: windowsOf(exam.id),
    submitted: submittedOf(exam.id),
  }))
}

async function findSubmitted(database: Readable, ids: ReadonlyArray<string>) {
  const rows = await database.examSitting.groupBy({
    by: ['examId', 'round'],
    where: { examId: { in: [...ids] }, submittedAt: { not: null } },
    _count: true,
    orderBy: { round: 'asc' },
  })
  return (examId: string): Array<SubmittedCount> =>
    rows.filter((row) => row.examId === examId).map(({ round, _count: count }) => ({ round, count }))
}

/** An exam by its id; null when there is none. Who may see it is for the caller to ask. */
export async function findDeskExam(database: Readable, id: string): Promise<DeskExam | null> {
  const row = await database.exam.findUnique({
    where: { id },
    include: { unit: true },
  })
  if (!row) return null
  const { title, unitId, opensAt, closesAt, sealedAt, poolId, releasedAt, withdrawnAt } = row
  return {
    ...{
      id,
      title,
      unitId,
      opensAt,
      closesAt,
      sealedAt,
      poolId,
      releasedAt,
      withdrawnAt,
    },
    unitName: row.unit.name,
    unitPath: row.unit.path,
    rules: rulesSchema.parse(JSON.parse(row.rules)),
    windows: (await findOwnWindows(database, [id]))(id),
  }
}

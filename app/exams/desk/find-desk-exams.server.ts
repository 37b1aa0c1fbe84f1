import { Prisma } from '#app/generated/sqlite/client.ts'
import { withinScopes } from '#app/members/units/within-scopes.server.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { rulesSchema } from '../exam-schema.server.ts'
import type { DeskExam } from './desk-exam.ts'

/** An exam of the list with how many sit it. */
export type ListedExam = Omit<DeskExam, 'rules' | 'unitId' | 'unitPath' | 'poolId'> & {
  candidates: number
  submitted: number
}

/** Exams held by units of these subtrees, newest first; at most 200. */
export function findDeskExams(database: Readable, scopes: ReadonlyArray<string>): Promise<Array<ListedExam>> {
  return database.$queryRaw<Array<ListedExam>>(Prisma.sql`
    SELECT e."id", e."title", u."name" AS "unitName", e."opensAt", e."closesAt", e."sealedAt", e."releasedAt", e."withdrawnAt",
      (SELECT CAST(count(*) AS DOUBLE PRECISION) FROM "ExamCandidate" c WHERE c."examId" = e."id") AS "candidates",
      (SELECT CAST(count(*) AS DOUBLE PRECISION) FROM "ExamSitting" s
        WHERE s."examId" = e."id" AND s."submittedAt" IS NOT NULL) AS "submitted"
    FROM "Exam" e JOIN "OrgUnit" u ON u."id" = e."unitId"
    WHERE ${withinScopes(scopes)} ORDER BY e."opensAt" DESC, e."id" DESC LIMIT 200`)
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
  }
}

import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** What stands in the way of a release, in numbers. */
export type ReleaseState = {
  /** Sittings not handed in. */
  running: number
  /** Sittings handed in and not judged. */
  unmarked: number
  /** Sittings with questions that wait for a person. */
  pending: number
  /** Late answers that wait for a verdict. */
  late: number
  /** Judged sittings whose result is not released. */
  ready: number
}

/** Counts it for one exam. */
export async function findReleaseState(database: Readable, examId: string): Promise<ReleaseState> {
  const rows = await database.$queryRaw<Array<ReleaseState>>(Prisma.sql`
    SELECT
      ${count(Prisma.sql`"ExamSitting" s WHERE s."examId" = ${examId} AND s."submittedAt" IS NULL`)} AS "running",
      ${count(Prisma.sql`"ExamSitting" s WHERE s."examId" = ${examId} AND s."submittedAt" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM "ExamMark" m WHERE m."sittingId" = s."id")`)} AS "unmarked",
      ${count(Prisma.sql`"ExamMark" m WHERE m."examId" = ${examId} AND m."pending" > 0`)} AS "pending",
      ${count(Prisma.sql`"ExamLateAnswer" l WHERE l."examId" = ${examId} AND l."verdict" IS NULL`)} AS "late",
      ${count(Prisma.sql`"ExamMark" m WHERE m."examId" = ${examId}
        AND NOT EXISTS (SELECT 1 FROM "ExamResult" r WHERE r."sittingId" = m."sittingId")`)} AS "ready"`)
  return rows[0] ?? { running: 0, unmarked: 0, pending: 0, late: 0, ready: 0 }
}

function count(from: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT CAST(count(*) AS DOUBLE PRECISION) FROM ${from})`
}

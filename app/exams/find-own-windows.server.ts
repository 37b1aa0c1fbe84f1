import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { OwnWindow } from './own-window.ts'
import { SITTING_OF_CANDIDATE } from './sitting-of-candidate.server.ts'

type Row = OwnWindow & { examId: string }

/**
 * The windows that candidates of these exams have of their own, newest round first. A round that was followed by a resit counts
 * as well: nobody gets one before the own window is over.
 */
export async function findOwnWindows(
  database: Readable,
  examIds: ReadonlyArray<string>,
): Promise<(examId: string) => Array<OwnWindow>> {
  const rows = examIds.length === 0 ? [] : await findRows(database, examIds)
  return (examId) => rows.filter((row) => row.examId === examId).map(({ examId: _, ...window }) => window)
}

function findRows(database: Readable, examIds: ReadonlyArray<string>): Promise<Array<Row>> {
  return database.$queryRaw<Array<Row>>(Prisma.sql`
    SELECT c."examId", c."round", c."opensAt", c."closesAt",
      ${count(Prisma.sql`s."id" IS NULL`)} AS "waiting",
      ${count(Prisma.sql`s."id" IS NOT NULL AND s."submittedAt" IS NULL`)} AS "sitting",
      ${count(Prisma.sql`s."submittedAt" IS NOT NULL AND r."sittingId" IS NULL`)} AS "unreleased"
    FROM "ExamCandidate" c
    ${SITTING_OF_CANDIDATE}
    LEFT JOIN "ExamResult" r ON r."sittingId" = s."id"
    WHERE c."examId" IN (${Prisma.join([...examIds])}) AND (c."opensAt" IS NOT NULL OR c."deferredAt" IS NOT NULL)
    GROUP BY c."examId", c."round", c."opensAt", c."closesAt" ORDER BY c."round" DESC`)
}

function count(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CAST(sum(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS DOUBLE PRECISION)`
}

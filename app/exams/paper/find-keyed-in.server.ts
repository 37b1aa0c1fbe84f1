import type { Readable } from '#app/platform/database.server.ts'

/** A sitting on paper that has been keyed in, and by whom. */
export type KeyedIn = {
  memberId: string
  name: string
  employeeNumber: string
  unitName: string
  round: number
  version: string
  answered: number
  keyedBy: string
  keyedAt: string
}

/** The newest 50 sheets keyed in, newest first. */
export function findKeyedIn(database: Readable, examId: string): Promise<Array<KeyedIn>> {
  return database.$queryRaw<Array<KeyedIn>>`
    SELECT s."memberId", m."name", m."employeeNumber", u."name" AS "unitName", s."round", s."version",
      (SELECT CAST(count(*) AS DOUBLE PRECISION) FROM "ExamAnswer" a WHERE a."sittingId" = s."id") AS "answered",
      COALESCE(k."name", '') AS "keyedBy", e."receivedAt" AS "keyedAt"
    FROM "ExamSitting" s JOIN "Member" m ON m."id" = s."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
    JOIN "LedgerEntry" e ON e."id" = s."submitEntryId" LEFT JOIN "Member" k ON k."id" = e."enteredBy"
    WHERE s."examId" = ${examId} AND s."version" IS NOT NULL
    ORDER BY e."arrival" DESC LIMIT 50`
}

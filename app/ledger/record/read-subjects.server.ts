import type { Readable } from '#app/platform/database.server.ts'
import type { RecordSubject } from './export-record.server.ts'

type SubjectRow = { memberId: string; pseudonym: string; name: string; employeeNumber: string; unit: string }

/** Everyone who has an entry in the ledger, those who have left included, by 工号. */
export function readSubjects(database: Readable): Promise<Array<RecordSubject>> {
  return database.$queryRaw<Array<SubjectRow>>`
    SELECT m."id" AS "memberId", m."pseudonym", m."name", m."employeeNumber", u."name" AS "unit"
    FROM "Member" m JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE EXISTS (SELECT 1 FROM "LedgerEntry" e WHERE e."memberId" = m."id") ORDER BY m."employeeNumber"`
}

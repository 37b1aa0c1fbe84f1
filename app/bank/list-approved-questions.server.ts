import type { Readable } from '#app/platform/database.server.ts'
import type { AvailableQuestion } from './available-question.ts'
import { wherePathLeadsThrough } from './within-paths.server.ts'
import { availableOfRow, type VersionRow } from './available-of-row.server.ts'

/** The approved wording of every question in use that the unit or one above it keeps. */
export async function listApprovedQuestions(
  database: Readable,
  unitPath: string,
): Promise<Array<AvailableQuestion>> {
  const rows = await database.$queryRaw<Array<VersionRow>>`
    SELECT v."questionId", v."version", v."content", v."point", v."regulation", v."year", v."article"
    FROM "OrgUnit" u JOIN "BankQuestion" q ON q."unitId" = u."id"
    JOIN "BankQuestionVersion" v ON v."questionId" = q."id" AND v."version" = q."approvedVersion"
    WHERE q."retiredAt" IS NULL AND ${wherePathLeadsThrough(unitPath)}
    ORDER BY q."id"`
  return rows.map(availableOfRow)
}

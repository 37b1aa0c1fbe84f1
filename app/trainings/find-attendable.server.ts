import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** A member who can be ticked as an attendee. */
export type Attendable = { memberId: string; employeeNumber: string; name: string; unitName: string }

/** Present members of a unit with its children, at most `limit`, by unit and name. */
export function findAttendable(
  database: Readable,
  unitPath: string,
  limit: number,
): Promise<Array<Attendable>> {
  return database.$queryRaw<Array<Attendable>>(Prisma.sql`
    SELECT m."id" AS "memberId", m."employeeNumber", m."name", u."name" AS "unitName"
    FROM "Member" m JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE m."leftOn" IS NULL AND substr(u."path", 1, CAST(${unitPath.length} AS INTEGER)) = ${unitPath}
    ORDER BY u."path", m."employeeNumber" LIMIT ${limit}`)
}

import { Prisma } from '#app/generated/sqlite/client.ts'
import { withinUnit } from '#app/members/units/within-scopes.server.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Attendable } from '#app/trainings/find-attendable.server.ts'

/**
 * Present members of a unit with its children whom the session is for and whose attendance is not entered yet, at most
 * `limit`, by unit and name.
 */
export function findExpected(
  database: Readable,
  session: { id: string; posts: ReadonlyArray<string> },
  unitPath: string,
  limit: number,
): Promise<Array<Attendable>> {
  const forPosts =
    session.posts.length === 0
      ? Prisma.sql`1 = 1`
      : Prisma.sql`EXISTS (SELECT 1 FROM "MemberPost" p WHERE p."memberId" = m."id"
          AND p."post" IN (${Prisma.join([...session.posts])}))`
  return database.$queryRaw<Array<Attendable>>(Prisma.sql`
    SELECT m."id" AS "memberId", m."employeeNumber", m."name", u."name" AS "unitName"
    FROM "Member" m JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE m."leftOn" IS NULL AND ${withinUnit(unitPath)} AND ${forPosts} AND NOT EXISTS (
      SELECT 1 FROM "LiveSessionTraining" t JOIN "Attendance" a ON a."trainingId" = t."trainingId"
      WHERE t."sessionId" = ${session.id} AND a."memberId" = m."id")
    ORDER BY u."path", m."employeeNumber" LIMIT ${limit}`)
}

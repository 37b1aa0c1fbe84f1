import { Prisma } from '#app/generated/sqlite/client.ts'
import { rolesWith } from '#app/members/rights.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { wherePathLeadsThrough } from './within-paths.server.ts'

/** Names of those who may review a question of this unit, none of its authors among them, by employee number. */
export async function findReviewers(
  database: Readable,
  unitPath: string,
  authors: ReadonlyArray<string>,
): Promise<Array<string>> {
  const rows = await database.$queryRaw<Array<{ name: string }>>`
    SELECT DISTINCT m."name", m."employeeNumber" FROM "RoleGrant" g
    JOIN "OrgUnit" u ON u."id" = g."unitId" JOIN "Member" m ON m."id" = g."memberId"
    WHERE g."role" IN (${Prisma.join(rolesWith('manage:bank:subtree'))}) AND m."leftOn" IS NULL
      AND ${wherePathLeadsThrough(unitPath)}
      AND m."id" NOT IN (${Prisma.join(['', ...authors])})
    ORDER BY m."employeeNumber"`
  return rows.map(({ name }) => name)
}

import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Pledge } from './pledge.ts'
import type { RollFilter, UnitCount } from './roll-filter.ts'
import { rollSql } from './roll-sql.server.ts'

/**
 * How many are asked and how many have signed, for each branch (a Party group counts for its branch) that has members
 * who are asked, in the order of the tree.
 */
export async function countRoll(
  database: Readable,
  pledge: Pledge,
  year: number,
  filter: RollFilter,
): Promise<Array<UnitCount>> {
  // Counted as DOUBLE PRECISION: both databases then give a plain number, where an integer comes as a bigint.
  return database.$queryRaw<Array<UnitCount>>(Prisma.sql`
    SELECT b."id" AS "unitId", b."path" AS "unitPath", b."name" AS "unitName", above."name" AS "parentName",
      CAST(sum(part."asked") AS DOUBLE PRECISION) AS "asked", CAST(sum(part."signed") AS DOUBLE PRECISION) AS "signed"
    FROM (
      SELECT CASE WHEN u."kind" = 'party-group' THEN u."parentId" ELSE u."id" END AS "branchId",
        count(*) AS "asked", count(s."id") AS "signed"
      ${rollSql(pledge, year, filter)}
      GROUP BY u."id", u."kind", u."parentId"
    ) part
    JOIN "OrgUnit" b ON b."id" = part."branchId"
    LEFT JOIN "OrgUnit" above ON above."id" = b."parentId"
    GROUP BY b."id", b."path", b."name", above."name" ORDER BY b."path"`)
}

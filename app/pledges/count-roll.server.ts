import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Pledge } from './pledge.ts'
import type { RollFilter, UnitCount } from './roll-filter.ts'
import { rollSql } from './roll-sql.server.ts'

/** How many are asked and how many have signed, for each unit that has members who are asked, in the order of the tree. */
export async function countRoll(
  database: Readable,
  pledge: Pledge,
  year: number,
  filter: RollFilter,
): Promise<Array<UnitCount>> {
  // Counted as DOUBLE PRECISION: both databases then give a plain number, where an integer comes as a bigint.
  return database.$queryRaw<Array<UnitCount>>(Prisma.sql`
    SELECT u."id" AS "unitId", u."path" AS "unitPath", u."name" AS "unitName",
      CAST(count(*) AS DOUBLE PRECISION) AS "asked", CAST(count(s."id") AS DOUBLE PRECISION) AS "signed"
    ${rollSql(pledge, year, filter)}
    GROUP BY u."id", u."path", u."name" ORDER BY u."path"`)
}

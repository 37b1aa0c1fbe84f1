import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Day } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { askedMembers, type JudgedObligation } from './asked-members-sql.server.ts'
import type { Standing } from './standing.ts'

/** How many members whose own unit is `unitId` stand in this way to this obligation. */
export type StandingCount = {
  obligationId: string
  unitId: string
  standing: Exclude<Standing, 'not-asked'>
  members: number
}

/** SQLite takes at most 500 parts in one compound query; a page never shows more obligations than this at once. */
const PER_QUERY = 100

/** Counts by unit, obligation and standing, in one query for up to a hundred obligations. */
export async function countStandings(
  database: Readable,
  obligations: ReadonlyArray<JudgedObligation>,
  today: Day,
  condition: Prisma.Sql,
): Promise<Array<StandingCount>> {
  const counts: Array<StandingCount> = []
  for (let start = 0; start < obligations.length; start += PER_QUERY) {
    const parts = obligations
      .slice(start, start + PER_QUERY)
      .map((obligation) => countOne(obligation, today, condition))
    counts.push(...(await database.$queryRaw<Array<StandingCount>>(Prisma.join(parts, ' UNION ALL '))))
  }
  return counts
}

// DOUBLE PRECISION is what both databases hand over as a plain number; SQLite's integers arrive as bigint.
function countOne(obligation: JudgedObligation, today: Day, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT asked."obligationId", asked."unitId", asked."standing", CAST(count(*) AS DOUBLE PRECISION) AS "members"
    FROM (${askedMembers(obligation, today, condition)}) asked
    GROUP BY asked."obligationId", asked."unitId", asked."standing"`
}

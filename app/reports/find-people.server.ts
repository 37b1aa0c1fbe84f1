import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Day } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { askedMembers, type JudgedObligation } from '#app/obligations/asked-members-sql.server.ts'
import { STANDINGS, type Standing } from '#app/obligations/standing.ts'
import type { Sort } from '#app/ui/sort-link.ts'
import { peopleOrder } from './people-order.server.ts'
import type { ReportFilter } from './report-filter.ts'
import type { Tally } from './tally.ts'

/** A person in a report: how often the person stands in which way, and 学时 of the year in tenths. */
export type PersonRow = Tally & {
  memberId: string
  employeeNumber: string
  name: string
  unitName: string
  joinedUnitOn: string | null
  createdAt: string
  creditTenths: number
  /** The standing and first completion, when the report is about one obligation (otherwise of any of them). */
  standing: Exclude<Standing, 'not-asked'>
  completedAt: string | null
}

export type People = { rows: Array<PersonRow>; total: number }

export type PeopleQuery = {
  obligations: ReadonlyArray<JudgedObligation>
  /** Which members, over `m` and `u`. */
  condition: Prisma.Sql
  filter: Pick<ReportFilter, 'standing'>
  sort: Sort
  today: Day
  /** How many rows, and how many to leave out before them; null: all of them, for an export. */
  slice: { limit: number; offset: number } | null
}

type CountedRow = PersonRow & { total: number }

/** Everybody who is asked by one of the obligations, one row each, in one query. */
export async function findPeople(database: Readable, query: PeopleQuery): Promise<People> {
  if (query.obligations.length === 0) return { rows: [], total: 0 }
  const rows = await database.$queryRaw<Array<CountedRow>>(peopleSql(query))
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}

function peopleSql({ obligations, condition, filter, sort, today, slice }: PeopleQuery): Prisma.Sql {
  const judged = obligations.map((obligation) => askedMembers(obligation, today, condition))
  const year = today.slice(0, 4)
  return Prisma.sql`
    SELECT m."id" AS "memberId", m."employeeNumber", m."name", m."joinedUnitOn", m."createdAt",
      u."name" AS "unitName", a."met", a."soon", a."open", a."overdue", a."exempt", a."standing", a."completedAt",
      CAST(coalesce(t."creditTenths", 0) AS DOUBLE PRECISION) AS "creditTenths", CAST(count(*) OVER () AS DOUBLE PRECISION) AS "total"
    FROM (
      SELECT j."memberId", ${Prisma.join(STANDING_COLUMNS)},
        min(j."standing") AS "standing", min(j."completedAt") AS "completedAt"
      FROM (${Prisma.join(judged, ' UNION ALL ')}) j GROUP BY j."memberId"
    ) a
    JOIN "Member" m ON m."id" = a."memberId"
    JOIN "OrgUnit" u ON u."id" = m."unitId"
    LEFT JOIN (
      SELECT "memberId", sum("creditTenths") AS "creditTenths" FROM "Attendance"
      WHERE "attendedOn" >= ${`${year}-01-01`} AND "attendedOn" <= ${`${year}-12-31`} GROUP BY "memberId"
    ) t ON t."memberId" = m."id"
    WHERE ${filter.standing === null ? Prisma.sql`1 = 1` : Prisma.sql`${STANDING_OF[filter.standing]} > 0`}
    ORDER BY ${peopleOrder(sort)}
    ${slice === null ? Prisma.empty : Prisma.sql`LIMIT ${slice.limit} OFFSET ${slice.offset}`}`
}

const STANDING_OF = {
  met: Prisma.sql`a."met"`,
  soon: Prisma.sql`a."soon"`,
  open: Prisma.sql`a."open"`,
  overdue: Prisma.sql`a."overdue"`,
  exempt: Prisma.sql`a."exempt"`,
}

/** DOUBLE PRECISION is what both databases hand over as a plain number; SQLite's integers arrive as bigint. */
const STANDING_COLUMNS = STANDINGS.map((standing) => {
  const name = Prisma.raw(`"${standing}"`)
  return Prisma.sql`CAST(sum(CASE WHEN j."standing" = ${standing} THEN 1 ELSE 0 END) AS DOUBLE PRECISION) AS ${name}`
})

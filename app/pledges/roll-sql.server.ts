import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Pledge } from './pledge.ts'
import type { RollFilter, RollState } from './roll-filter.ts'

/**
 * Members whom a pledge asks in a year, with their newest signature of that year: `m` (Member), `u` (OrgUnit), `s`
 * (PledgeSignature or nulls). FROM and WHERE of every question about who has signed. A pledge of an occasion is asked by
 * a task and not by post, so its roll holds those who signed.
 */
export function rollSql(pledge: Pledge, year: number, filter: RollFilter): Prisma.Sql {
  return Prisma.sql`
    FROM "Member" m
    JOIN "OrgUnit" u ON u."id" = m."unitId"
    LEFT JOIN "PledgeSignature" s ON s."memberId" = m."id" AND s."pledgeId" = ${pledge.id} AND s."year" = ${year}
      AND NOT EXISTS (SELECT 1 FROM "PledgeSignature" n WHERE n."memberId" = s."memberId"
        AND n."pledgeId" = s."pledgeId" AND n."year" = s."year" AND n."version" > s."version")
    WHERE m."leftOn" IS NULL
      AND EXISTS (SELECT 1 FROM "MemberPost" p WHERE p."memberId" = m."id" AND p."post" IN (${Prisma.join([...pledge.posts])}))
      AND ${askedSql(pledge)} AND ${withinPaths(filter.scopes)} AND ${withinPaths([filter.unitPath])}
      AND ${stateSql(filter.state, pledge.version)} AND ${searchSql(filter.search)}`
}

function askedSql({ occasion }: Pledge): Prisma.Sql {
  return occasion === 'holding' ? Prisma.sql`1 = 1` : Prisma.sql`s."id" IS NOT NULL`
}

/** Whether the unit `u` lies in one of these subtrees. Not LIKE: ids may hold its wildcards. An empty path is everything, no path at all nothing. */
export function withinPaths(paths: ReadonlyArray<string>): Prisma.Sql {
  if (paths.length === 0) return Prisma.sql`1 = 0`
  const parts = paths.map((path) => {
    return Prisma.sql`substr(u."path", 1, CAST(${path.length} AS INTEGER)) = ${path}`
  })
  return Prisma.sql`(${Prisma.join(parts, ' OR ')})`
}

function stateSql(state: RollState, current: number): Prisma.Sql {
  if (state === 'missing') return Prisma.sql`s."id" IS NULL`
  if (state === 'signed') return Prisma.sql`s."id" IS NOT NULL`
  if (state === 'outdated') return Prisma.sql`s."version" < ${current}`
  return Prisma.sql`1 = 1`
}

function searchSql(search: string): Prisma.Sql {
  if (search === '') return Prisma.sql`1 = 1`
  const literal = search.replace(/[\\%_]/g, '\\$&')
  return Prisma.sql`(m."name" LIKE ${`%${literal}%`} ESCAPE '\\' OR m."employeeNumber" LIKE ${`${literal}%`} ESCAPE '\\')`
}

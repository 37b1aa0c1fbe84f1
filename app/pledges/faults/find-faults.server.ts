import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { pledgeYear, type Pledge } from '../pledge.ts'
import { withinPaths } from '../roll-sql.server.ts'
import type { Fault, FaultQuery } from './fault.ts'
import { findUnreported } from './find-unreported.server.ts'

/** 漏签 and 错签 of the yearly pledges over all of them and reports not handed in, each by unit and name. */
export async function findFaults(
  database: Readable,
  pledges: ReadonlyArray<Pledge>,
  query: FaultQuery,
): Promise<Array<Fault>> {
  const yearly = pledges.filter(({ occasion }) => occasion === 'holding')
  if (yearly.length === 0) return []
  const titleOf = (id: string): string => pledges.find((pledge) => pledge.id === id)?.title ?? id
  const [missing, wrong, unreported] = await Promise.all([
    findMissing(database, yearly, query),
    query.year === pledgeYear(query.today) ? findWrong(database, yearly, query) : [],
    findUnreported(database, yearly, query),
  ])
  return [
    ...missing.map((row): Fault => ({
      ...row,
      kind: 'missing',
      title: titleOf(row.pledgeId),
      entryId: null,
      signedAt: null,
    })),
    ...wrong.map(({ fits, ...row }): Fault => ({
      ...row,
      kind: fits === 'yes' ? 'old-version' : 'other-post',
    })),
    ...unreported.map((row): Fault => ({ ...row, kind: 'unreported' })),
  ]
}

type MissingRow = Pick<Fault, 'memberId' | 'name' | 'employeeNumber' | 'unitName' | 'pledgeId'>
type WrongRow = Omit<Fault, 'kind'> & { fits: 'yes' | 'no' }

/** Each yearly pledge with each post that it is for. */
function askedPosts(yearly: ReadonlyArray<Pledge>): Prisma.Sql {
  const rows = yearly.flatMap(({ id, posts }) => posts.map((post) => Prisma.sql`(${id}, ${post})`))
  return Prisma.sql`"asked" ("pledgeId", "post") AS (VALUES ${Prisma.join(rows)})`
}

async function findMissing(
  database: Readable,
  yearly: ReadonlyArray<Pledge>,
  { scopes, unitPath, year, limit }: FaultQuery,
): Promise<Array<MissingRow>> {
  return database.$queryRaw<Array<MissingRow>>(Prisma.sql`
    WITH ${askedPosts(yearly)}
    SELECT DISTINCT m."id" AS "memberId", m."name", m."employeeNumber", u."name" AS "unitName", a."pledgeId", u."path"
    FROM "asked" a
    JOIN "MemberPost" p ON p."post" = a."post"
    JOIN "Member" m ON m."id" = p."memberId" AND m."leftOn" IS NULL
    JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE ${withinPaths(scopes)} AND ${withinPaths([unitPath])} AND NOT EXISTS (
      SELECT 1 FROM "PledgeSignature" s
      WHERE s."memberId" = m."id" AND s."pledgeId" = a."pledgeId" AND s."year" = ${year})
    ORDER BY u."path", m."employeeNumber", a."pledgeId" LIMIT ${limit}`)
}

async function findWrong(
  database: Readable,
  yearly: ReadonlyArray<Pledge>,
  { scopes, unitPath, year, limit }: FaultQuery,
): Promise<Array<WrongRow>> {
  const current = Prisma.join(
    yearly.map(({ id, version }) => Prisma.sql`(${id}, CAST(${version} AS INTEGER))`),
  )
  return database.$queryRaw<Array<WrongRow>>(Prisma.sql`
    WITH ${askedPosts(yearly)}, "wording" ("pledgeId", "version") AS (VALUES ${current}),
    "signed" AS (
      SELECT s."memberId", s."pledgeId", s."title", s."entryId", s."signedAt",
        CASE WHEN s."version" >= w."version" THEN 'yes' ELSE 'no' END AS "isCurrent",
        CASE WHEN EXISTS (
          SELECT 1 FROM "MemberPost" p JOIN "asked" a ON a."post" = p."post"
          WHERE p."memberId" = s."memberId" AND a."pledgeId" = s."pledgeId"
        ) THEN 'yes' ELSE 'no' END AS "fits"
      FROM "PledgeSignature" s JOIN "wording" w ON w."pledgeId" = s."pledgeId"
      WHERE s."year" = ${year} AND NOT EXISTS (
        SELECT 1 FROM "PledgeSignature" n WHERE n."memberId" = s."memberId" AND n."pledgeId" = s."pledgeId"
          AND n."year" = s."year" AND n."version" > s."version")
    )
    SELECT x."memberId", m."name", m."employeeNumber", u."name" AS "unitName", x."pledgeId", x."title", x."entryId",
      x."signedAt", x."fits"
    FROM "signed" x
    JOIN "Member" m ON m."id" = x."memberId" AND m."leftOn" IS NULL
    JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE (x."isCurrent" = 'no' OR x."fits" = 'no') AND ${withinPaths(scopes)} AND ${withinPaths([unitPath])}
    ORDER BY u."path", m."employeeNumber", x."pledgeId" LIMIT ${limit}`)
}

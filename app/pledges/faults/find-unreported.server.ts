import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Pledge } from '../pledge.ts'
import { reportOpensOn } from '../report/report.ts'
import { withinPaths } from '../roll-sql.server.ts'
import type { Fault, FaultQuery } from './fault.ts'

/**
 * Yearly pledges signed in a year and not reported on, by unit and name; nobody before reports can be handed in. Where a
 * later version was signed too, a report on either will do, and the later is named.
 */
export async function findUnreported(
  database: Readable,
  yearly: ReadonlyArray<Pledge>,
  { scopes, unitPath, year, today, limit }: FaultQuery,
): Promise<Array<Omit<Fault, 'kind'>>> {
  if (today < reportOpensOn(year)) return []
  return database.$queryRaw<Array<Omit<Fault, 'kind'>>>(Prisma.sql`
    SELECT m."id" AS "memberId", m."name", m."employeeNumber", u."name" AS "unitName", s."pledgeId", s."title",
      s."entryId", s."signedAt"
    FROM "PledgeSignature" s
    JOIN "Member" m ON m."id" = s."memberId" AND m."leftOn" IS NULL
    JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE s."year" = ${year} AND s."pledgeId" IN (${Prisma.join(yearly.map(({ id }) => id))})
      AND NOT EXISTS (
        SELECT 1 FROM "PledgeSignature" n WHERE n."memberId" = s."memberId" AND n."pledgeId" = s."pledgeId"
          AND n."year" = s."year" AND n."version" > s."version")
      AND NOT EXISTS (
        SELECT 1 FROM "FulfilmentReport" r JOIN "PledgeSignature" o ON o."entryId" = r."pledgeEntryId"
        WHERE o."memberId" = s."memberId" AND o."pledgeId" = s."pledgeId" AND o."year" = s."year")
      AND ${withinPaths(scopes)} AND ${withinPaths([unitPath])}
    ORDER BY u."path", m."employeeNumber", s."pledgeId" LIMIT ${limit}`)
}

import { Prisma } from '#app/generated/sqlite/client.ts'
import { scopesOf } from '#app/members/rights.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { withinPaths } from '../roll-sql.server.ts'
import { rightOf, type Capacity } from './capacity.ts'
import type { SubjectKind } from './countersigned.entry.ts'

export type ToCountersign = {
  kind: SubjectKind
  entryId: string
  title: string
  year: number
  signedAt: Instant
  name: string
  employeeNumber: string
  unitName: string
}

/** At most this many are shown; the next ones follow when these are done. */
const AT_ONCE = 100

/** What waits for the viewer's countersignature in this capacity, the oldest first; never their own. */
export async function listToCountersign(
  database: Readable,
  viewer: Viewer,
  capacity: Capacity,
): Promise<Array<ToCountersign>> {
  const scopes = scopesOf(viewer, rightOf(capacity))
  const open = Prisma.sql`
    JOIN "Member" m ON m."id" = s."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE ${withinPaths(scopes)} AND m."id" <> ${viewer.memberId} AND NOT EXISTS (
      SELECT 1 FROM "PledgeCountersignature" c WHERE c."subjectId" = s."entryId"
        AND (c."capacity" = ${capacity} OR c."countersignedBy" = ${viewer.memberId}))`
  return database.$queryRaw<Array<ToCountersign>>(Prisma.sql`
    SELECT 'pledge' AS "kind", s."entryId", s."title", s."year", s."signedAt" AS "signedAt",
      m."name", m."employeeNumber", u."name" AS "unitName"
    FROM "PledgeSignature" s ${open}
    UNION ALL
    SELECT 'report', s."entryId", '履诺报告', s."year", s."reportedAt", m."name", m."employeeNumber", u."name"
    FROM "FulfilmentReport" s ${open}
    ORDER BY "signedAt" LIMIT ${AT_ONCE}`)
}

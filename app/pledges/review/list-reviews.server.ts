import { Prisma } from '#app/generated/sqlite/client.ts'
import { z } from 'zod'
import { scopesOf } from '#app/members/rights.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { withinPaths } from '../roll-sql.server.ts'

/** Own clauses of a member that wait for an answer. */
export type WaitingReview = {
  memberId: string
  pledgeId: string
  name: string
  unitName: string
  clauses: ReadonlyArray<string>
  submittedAt: Instant
}

type Row = Omit<WaitingReview, 'clauses'> & { clauses: string }
const Clauses = z.array(z.string())
const AT_ONCE = 50

/** What waits for the viewer's answer in their subtree, the oldest first; never their own. */
export async function listReviews(database: Readable, viewer: Viewer): Promise<Array<WaitingReview>> {
  const scopes = scopesOf(viewer, 'review:clauses:subtree')
  const rows = await database.$queryRaw<Array<Row>>(Prisma.sql`
    SELECT r."memberId", r."pledgeId", m."name", u."name" AS "unitName", r."clauses", r."submittedAt"
    FROM "ClauseReview" r JOIN "Member" m ON m."id" = r."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE r."decision" IS NULL AND m."id" <> ${viewer.memberId} AND m."leftOn" IS NULL AND ${withinPaths(scopes)}
    ORDER BY r."submittedAt" LIMIT ${AT_ONCE}`)
  return rows.map((row) => ({ ...row, clauses: Clauses.parse(JSON.parse(row.clauses)) }))
}

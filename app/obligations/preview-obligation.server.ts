import { createHash } from 'node:crypto'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { canonicalJson } from '#app/platform/canonical-json.ts'
import type { Day } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { askedMembers } from './asked-members-sql.server.ts'
import type { PlannedObligation } from './plan-obligation.server.ts'

/** Whom an obligation would ask now, and who has already met it. */
export type Preview = {
  asked: number
  met: number
  /** The first of them, by unit and name. */
  members: Array<{ employeeNumber: string; name: string; unitName: string; completedAt: string | null }>
  /** Names this very plan: giving it is accepted only with the mark of the preview that was shown. */
  mark: string
}

const SHOWN = 50

/** Exactly whom the plan concerns now. */
export async function previewObligation(
  database: Readable,
  planned: PlannedObligation,
  today: Day,
): Promise<Preview> {
  const asked = askedByPlan(planned, today)
  const [counts] = await database.$queryRaw<Array<{ asked: number; met: number }>>`
    SELECT CAST(count(*) AS DOUBLE PRECISION) AS "asked",
      CAST(coalesce(sum(CASE WHEN a."standing" = 'met' THEN 1 ELSE 0 END), 0) AS DOUBLE PRECISION) AS "met"
    FROM (${asked}) a`
  const members = await database.$queryRaw<Preview['members']>`
    SELECT m."employeeNumber", m."name", u."name" AS "unitName", a."completedAt"
    FROM (${asked}) a JOIN "Member" m ON m."id" = a."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
    ORDER BY u."path", m."employeeNumber" LIMIT ${SHOWN}`
  return { asked: counts?.asked ?? 0, met: counts?.met ?? 0, members, mark: markOf(planned) }
}

/** The members asked at the moment of giving: a plan has no rows of its own yet, so its list is in the query. */
export function askedByPlan(planned: PlannedObligation, today: Day): Prisma.Sql {
  const { listedIds } = planned
  const condition =
    listedIds === null ? Prisma.sql`1 = 1` : Prisma.sql`m."id" IN (${Prisma.join([...listedIds])})`
  const audience = planned.audience === 'list' ? 'everyone' : planned.audience
  return askedMembers({ ...planned, audience, reach: 'present-and-future' }, today, condition)
}

/** A hash over everything that was planned but the moment. */
export function markOf({ createdAt: _createdAt, listedIds, posts, ...rest }: PlannedObligation): string {
  const text = canonicalJson({ ...rest, listedIds: [...(listedIds ?? [])].sort(), posts: [...posts].sort() })
  return createHash('sha256').update(text).digest('hex')
}

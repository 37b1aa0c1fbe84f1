import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Viewer } from '#app/members/viewer.ts'
import { withinScopes } from '#app/members/units/within-scopes.server.ts'
import { addDays, instantAt, type Day, type Instant } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { LiveSession } from './live-session.ts'

type Audience = Pick<Viewer, 'unitPath' | 'posts'>

/** Sessions that concern the viewer and begin at or after `from`, soonest first; cancelled ones among them. */
export function findComing(
  database: Readable,
  viewer: Audience,
  from: Instant,
  limit: number,
): Promise<Array<LiveSession>> {
  return select(
    database,
    Prisma.sql`s."startsAt" >= ${from} AND ${concerns(viewer)}
    ORDER BY s."startsAt", s."id" LIMIT ${limit}`,
  )
}

/** Sessions that concern the viewer and began before `until`, newest first. */
export function findPast(
  database: Readable,
  viewer: Audience,
  until: Instant,
  limit: number,
): Promise<Array<LiveSession>> {
  return select(
    database,
    Prisma.sql`s."startsAt" < ${until} AND ${concerns(viewer)}
    ORDER BY s."startsAt" DESC, s."id" DESC LIMIT ${limit}`,
  )
}

/** Those of one day in China, in the order of the day: a look-up by index, for the first page of all. */
export function findOfDay(database: Readable, viewer: Audience, day: Day): Promise<Array<LiveSession>> {
  const [from, until] = [instantAt(day), instantAt(addDays(day, 1))]
  return select(
    database,
    Prisma.sql`s."startsAt" >= ${from} AND s."startsAt" < ${until} AND ${concerns(viewer)}
    ORDER BY s."startsAt", s."id" LIMIT 20`,
  )
}

/** One session, if it concerns the viewer or lies within `scopes`, what the viewer manages. */
export async function findLiveSession(
  database: Readable,
  viewer: Audience,
  scopes: ReadonlyArray<string>,
  id: string,
): Promise<LiveSession | null> {
  const [session] = await select(
    database,
    Prisma.sql`s."id" = ${id} AND ((${concerns(viewer)}) OR ${withinScopes(scopes)})`,
  )
  return session ?? null
}

/** Whether session `s` of unit `u` is for this member: the unit is the member's or above it, the post fits. */
function concerns({ unitPath, posts }: Audience): Prisma.Sql {
  const held = posts.length === 0 ? Prisma.sql`1 = 0` : Prisma.sql`p."post" IN (${Prisma.join([...posts])})`
  return Prisma.sql`substr(CAST(${unitPath} AS TEXT), 1, length(u."path")) = u."path" AND (
    NOT EXISTS (SELECT 1 FROM "LiveSessionPost" p WHERE p."sessionId" = s."id")
    OR EXISTS (SELECT 1 FROM "LiveSessionPost" p WHERE p."sessionId" = s."id" AND ${held}))`
}

function select(database: Readable, where: Prisma.Sql): Promise<Array<LiveSession>> {
  return database.$queryRaw<Array<LiveSession>>(Prisma.sql`
    SELECT s."id", s."title", s."startsAt", s."minutes", s."host", s."link", u."name" AS "unitName",
      s."materialTitle", s."materialLink", f."name" AS "fileName", s."sequence", s."updatedAt", s."cancelledAt",
      s."cancelReason", s."recording"
    FROM "LiveSession" s JOIN "OrgUnit" u ON u."id" = s."unitId"
    LEFT JOIN "LiveSessionFile" f ON f."sessionId" = s."id"
    WHERE ${where}`)
}

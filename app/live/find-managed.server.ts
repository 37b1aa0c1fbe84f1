import { Prisma } from '#app/generated/sqlite/client.ts'
import { withinScopes } from '#app/members/units/within-scopes.server.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { LiveSession } from './live-session.ts'

/** A session with what its organizer has to know. */
export type ManagedSession = LiveSession & {
  unitId: string
  unitPath: string
  minutesPerCredit: number
  /** Codes of the posts that it is for, space-separated; empty: everyone. */
  posts: string
  /** Members whose attendance is entered. */
  attendees: number
}

/** The sessions of these subtrees, latest first. One query at any length. */
export function findManaged(
  database: Readable,
  scopes: ReadonlyArray<string>,
  limit: number,
): Promise<Array<ManagedSession>> {
  return select(
    database,
    Prisma.sql`${withinScopes(scopes)} ORDER BY s."startsAt" DESC, s."id" DESC LIMIT ${limit}`,
  )
}

/** The session of this id within the subtrees; null when there is none or it is out of reach. */
export async function findManagedSession(
  database: Readable,
  scopes: ReadonlyArray<string>,
  id: string,
): Promise<ManagedSession | null> {
  const [session] = await select(database, Prisma.sql`${withinScopes(scopes)} AND s."id" = ${id}`)
  return session ?? null
}

/**
 * Sessions of units above these subtrees, which their secretaries do not manage but enter their own people for, latest
 * first. `attendees` counts those within the subtrees alone.
 */
export function findAbove(
  database: Readable,
  scopes: ReadonlyArray<string>,
  limit: number,
): Promise<Array<ManagedSession>> {
  return select(
    database,
    Prisma.sql`${aboveScopes(scopes)} AND NOT ${withinScopes(scopes)} ORDER BY s."startsAt" DESC, s."id" DESC LIMIT ${limit}`,
    withinScopes(scopes),
  )
}

/** The session of this id, if somebody in charge of these subtrees may enter who attended it; null otherwise. */
export async function findEnterable(
  database: Readable,
  scopes: ReadonlyArray<string>,
  id: string,
): Promise<ManagedSession | null> {
  const within = Prisma.sql`(${withinScopes(scopes)} OR ${aboveScopes(scopes)})`
  const [session] = await select(database, Prisma.sql`${within} AND s."id" = ${id}`)
  return session ?? null
}

/** Whether the unit `u` is above one of the subtrees, or its head. */
function aboveScopes(scopes: ReadonlyArray<string>): Prisma.Sql {
  if (scopes.length === 0) return Prisma.sql`1 = 0`
  const each = scopes.map(
    (scope) => Prisma.sql`substr(CAST(${scope} AS TEXT), 1, length(u."path")) = u."path"`,
  )
  return Prisma.sql`(${Prisma.join(each, ' OR ')})`
}

/** How these subtrees converted minutes last time; null before the first session. */
export async function lastConversion(
  database: Readable,
  scopes: ReadonlyArray<string>,
): Promise<number | null> {
  const rows = await database.$queryRaw<Array<{ minutesPerCredit: number }>>(Prisma.sql`
    SELECT s."minutesPerCredit" FROM "LiveSession" s JOIN "OrgUnit" u ON u."id" = s."unitId"
    WHERE ${withinScopes(scopes)} ORDER BY s."createdAt" DESC LIMIT 1`)
  return rows[0]?.minutesPerCredit ?? null
}

/** `counted`: which attendees count, by their unit `u`. */
function select(
  database: Readable,
  where: Prisma.Sql,
  counted: Prisma.Sql = Prisma.sql`1 = 1`,
): Promise<Array<ManagedSession>> {
  return database.$queryRaw<Array<ManagedSession>>(Prisma.sql`
    SELECT s."id", s."title", s."startsAt", s."minutes", s."host", s."link", u."name" AS "unitName",
      s."materialTitle", s."materialLink", f."name" AS "fileName", s."sequence", s."updatedAt", s."cancelledAt",
      s."cancelReason", s."recording", s."minutesPerCredit", u."id" AS "unitId", u."path" AS "unitPath",
      COALESCE(p."posts", '') AS "posts",
      CAST((SELECT count(*) FROM "LiveSessionTraining" t JOIN "Attendance" a ON a."trainingId" = t."trainingId"
        JOIN "Member" m ON m."id" = a."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
        WHERE t."sessionId" = s."id" AND ${counted}) AS DOUBLE PRECISION) AS "attendees"
    FROM "LiveSession" s JOIN "OrgUnit" u ON u."id" = s."unitId"
    LEFT JOIN "LiveSessionFile" f ON f."sessionId" = s."id"
    LEFT JOIN (
      SELECT "sessionId", string_agg("post", ' ' ORDER BY "post") AS "posts" FROM "LiveSessionPost" GROUP BY "sessionId"
    ) p ON p."sessionId" = s."id"
    WHERE ${where}`)
}

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

function select(database: Readable, where: Prisma.Sql): Promise<Array<ManagedSession>> {
  return database.$queryRaw<Array<ManagedSession>>(Prisma.sql`
    SELECT s."id", s."title", s."startsAt", s."minutes", s."host", s."link", u."name" AS "unitName",
      s."materialTitle", s."materialLink", f."name" AS "fileName", s."sequence", s."updatedAt", s."cancelledAt",
      s."cancelReason", s."recording", s."minutesPerCredit", u."id" AS "unitId", u."path" AS "unitPath",
      COALESCE(p."posts", '') AS "posts",
      CAST((SELECT count(*) FROM "LiveSessionTraining" t JOIN "Attendance" a ON a."trainingId" = t."trainingId"
        WHERE t."sessionId" = s."id") AS DOUBLE PRECISION) AS "attendees"
    FROM "LiveSession" s JOIN "OrgUnit" u ON u."id" = s."unitId"
    LEFT JOIN "LiveSessionFile" f ON f."sessionId" = s."id"
    LEFT JOIN (
      SELECT "sessionId", string_agg("post", ' ' ORDER BY "post") AS "posts" FROM "LiveSessionPost" GROUP BY "sessionId"
    ) p ON p."sessionId" = s."id"
    WHERE ${where}`)
}

import { Prisma } from '#app/generated/sqlite/client.ts'
import { withinScopes } from '#app/members/units/within-scopes.server.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** A session held in person, with how many members of the viewer's subtrees attended it. */
export type HeldTraining = {
  id: string
  title: string
  heldOn: string
  place: string
  creditTenths: number
  basisTitle: string
  unitName: string
  attendees: number
}

/** Sessions attended by members of these subtrees, newest first. */
export function findTrainings(
  database: Readable,
  scopes: ReadonlyArray<string>,
  limit: number,
): Promise<Array<HeldTraining>> {
  return database.$queryRaw<Array<HeldTraining>>(Prisma.sql`
    SELECT t."id", t."title", t."heldOn", t."place", t."creditTenths", t."basisTitle", h."name" AS "unitName",
      CAST(count(*) AS DOUBLE PRECISION) AS "attendees"
    FROM "Training" t
    JOIN "OrgUnit" h ON h."id" = t."unitId"
    JOIN "Attendance" a ON a."trainingId" = t."id"
    JOIN "Member" m ON m."id" = a."memberId"
    JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE ${withinScopes(scopes)}
    GROUP BY t."id", t."title", t."heldOn", t."place", t."creditTenths", t."basisTitle", h."name"
    ORDER BY t."heldOn" DESC, t."id" DESC LIMIT ${limit}`)
}

/** A session by its id. */
export type Session = Omit<HeldTraining, 'unitName' | 'attendees'>

export function findTraining(database: Readable, id: string): Promise<Session | null> {
  return database.training.findUnique({ where: { id } })
}

export type Attendee = {
  memberId: string
  employeeNumber: string
  name: string
  unitName: string
  entryId: string
}

/** Who of these subtrees attended a session. */
export function findAttendees(
  database: Readable,
  scopes: ReadonlyArray<string>,
  trainingId: string,
): Promise<Array<Attendee>> {
  return database.$queryRaw<Array<Attendee>>(Prisma.sql`
    SELECT m."id" AS "memberId", m."employeeNumber", m."name", u."name" AS "unitName", a."entryId"
    FROM "Attendance" a JOIN "Member" m ON m."id" = a."memberId" JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE a."trainingId" = ${trainingId} AND ${withinScopes(scopes)}
    ORDER BY u."path", m."employeeNumber"`)
}

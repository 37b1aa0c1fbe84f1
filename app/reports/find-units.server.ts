import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { withinScopes } from '#app/members/units/within-scopes.server.ts'
import type { Unit } from './unit.ts'

/** All units of these subtrees, parents before children. */
export function findUnits(database: Readable, scopes: ReadonlyArray<string>): Promise<Array<Unit>> {
  return database.$queryRaw<Array<Unit>>(Prisma.sql`
    SELECT u."id", u."path", u."name", u."kind" FROM "OrgUnit" u
    WHERE ${withinScopes(scopes)} ORDER BY u."path"`)
}

import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { withinPaths } from './roll-sql.server.ts'

export type UnitChoice = { path: string; name: string; kind: string }

/** The units of these subtrees but for the smallest kind, in the order of the tree: what a roll can be narrowed to. */
export async function findUnits(
  database: Readable,
  scopes: ReadonlyArray<string>,
): Promise<Array<UnitChoice>> {
  return database.$queryRaw<Array<UnitChoice>>(Prisma.sql`
    SELECT u."path", u."name", u."kind" FROM "OrgUnit" u
    WHERE ${withinPaths(scopes)} AND u."kind" <> 'party-group' ORDER BY u."path" LIMIT 500`)
}

import { Prisma } from '#app/generated/sqlite/client.ts'

/** Whether a question `q` is kept by a unit above or below the one with this path, or by that one. */
export function wherePathsMeet(unitPath: string): Prisma.Sql {
  return Prisma.sql`(substr(CAST(${unitPath} AS TEXT), 1, length(q."unitPath")) = q."unitPath"
    OR substr(q."unitPath", 1, CAST(${unitPath.length} AS INTEGER)) = ${unitPath})`
}

/** Whether the unit `u` is the one with this path or stands above it. */
export function wherePathLeadsThrough(unitPath: string): Prisma.Sql {
  return Prisma.sql`substr(CAST(${unitPath} AS TEXT), 1, length(u."path")) = u."path"`
}

/** Whether `q` is kept within one of the scopes, or by a unit above one of them. An empty path is everything. */
export function whereVisible(scopes: ReadonlyArray<string>): Prisma.Sql {
  if (scopes.length === 0) return Prisma.sql`1 = 0`
  return Prisma.sql`(${Prisma.join(scopes.map(wherePathsMeet), ' OR ')})`
}

import { Prisma } from '#app/generated/sqlite/client.ts'
import { withinUnit } from '#app/members/units/within-scopes.server.ts'

/** Whether the unit `u` that keeps a question lies above or below the one with this path, or is that one. */
export function wherePathsMeet(unitPath: string): Prisma.Sql {
  return Prisma.sql`(${wherePathLeadsThrough(unitPath)} OR ${withinUnit(unitPath)})`
}

/** Whether the unit `u` is the one with this path or stands above it. */
export function wherePathLeadsThrough(unitPath: string): Prisma.Sql {
  return Prisma.sql`substr(CAST(${unitPath} AS TEXT), 1, length(u."path")) = u."path"`
}

/** Whether `u` lies within one of the scopes or above one of them. An empty path is everything. */
export function whereVisible(scopes: ReadonlyArray<string>): Prisma.Sql {
  if (scopes.length === 0) return Prisma.sql`1 = 0`
  return Prisma.sql`(${Prisma.join(scopes.map(wherePathsMeet), ' OR ')})`
}

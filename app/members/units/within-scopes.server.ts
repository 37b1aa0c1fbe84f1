import { Prisma } from '#app/generated/sqlite/client.ts'

/** Whether the unit `u` lies within this subtree. Not LIKE: ids may hold its wildcards. */
export function withinUnit(unitPath: string): Prisma.Sql {
  return Prisma.sql`substr(u."path", 1, CAST(${unitPath.length} AS INTEGER)) = ${unitPath}`
}

/** Whether the unit `u` lies within one of the subtrees; none of them: nothing is. */
export function withinScopes(scopes: ReadonlyArray<string>): Prisma.Sql {
  if (scopes.length === 0) return Prisma.sql`1 = 0`
  return Prisma.sql`(${Prisma.join(scopes.map(withinUnit), ' OR ')})`
}

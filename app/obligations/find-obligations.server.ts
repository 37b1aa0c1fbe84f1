import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import type { Obligation } from './obligation.ts'
import { toObligation, type ObligationRow } from './obligation-row.server.ts'

/** An obligation with who gave and who withdrew it, for its organizers. */
export type GivenObligation = Obligation & { createdBy: string; withdrawnBy: string | null }

/**
 * Obligations that touch one of these subtrees: given within it, or above it and so asked of its members. Those in
 * force first, by due day; withdrawn ones stay, at the end.
 */
export async function findObligations(
  database: Readable,
  scopes: ReadonlyArray<string>,
): Promise<Array<GivenObligation>> {
  return select(database, Prisma.sql`${touches(scopes)}`)
}

/** One obligation that touches one of these subtrees, or null. */
export async function findObligation(
  database: Readable,
  scopes: ReadonlyArray<string>,
  id: string,
): Promise<GivenObligation | null> {
  const found = await select(database, Prisma.sql`o."id" = ${id} AND ${touches(scopes)}`)
  return found[0] ?? null
}

async function select(database: Readable, condition: Prisma.Sql): Promise<Array<GivenObligation>> {
  const rows = await database.$queryRaw<
    Array<ObligationRow & { createdBy: string; withdrawnBy: string | null }>
  >`
    SELECT o."id", o."title", o."targetKind", o."targetId", o."unitId", u."name" AS "unitName", u."path" AS "unitPath",
      o."audience", o."reach", o."dueOn", o."dueAfterDays", o."countsFrom", o."joinedFrom", o."basisTitle",
      o."basisArticle", o."createdAt", o."withdrawnAt", o."createdBy", o."withdrawnBy", p."post"
    FROM "Obligation" o
    JOIN "OrgUnit" u ON u."id" = o."unitId"
    LEFT JOIN "ObligationPost" p ON p."obligationId" = o."id"
    WHERE ${condition}
    ORDER BY CASE WHEN o."withdrawnAt" IS NULL THEN 0 ELSE 1 END, coalesce(o."dueOn", '9999'), o."createdAt", o."id",
      p."post"`
  const found = new Map<string, GivenObligation>()
  for (const row of rows) {
    const obligation = toObligation(row, found.get(row.id)?.posts ?? [])
    found.set(row.id, { ...obligation, createdBy: row.createdBy, withdrawnBy: row.withdrawnBy })
  }
  return [...found.values()]
}

function touches(scopes: ReadonlyArray<string>): Prisma.Sql {
  if (scopes.length === 0) return Prisma.sql`1 = 0`
  const either = scopes.map(
    (scope) => Prisma.sql`
      substr(u."path", 1, CAST(${scope.length} AS INTEGER)) = ${scope}
      OR u."path" = substr(CAST(${scope} AS TEXT), 1, length(u."path"))`,
  )
  return Prisma.sql`(${Prisma.join(either, ' OR ')})`
}

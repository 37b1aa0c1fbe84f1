import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { inTreeOrder, type Unit } from './unit.ts'
import { withinScopes } from './within-scopes.server.ts'

/** A unit with the number of its members, itself and with everything below. */
export type CountedUnit = Unit & { members: number; subtreeMembers: number }

/** The units within the scopes, in the order of the tree. */
export async function findUnits(database: Readable, scopes: ReadonlyArray<string>): Promise<Array<Unit>> {
  const units = await database.$queryRaw<Array<Unit>>`
    SELECT u."id", u."path", u."name", u."kind", u."parentId" FROM "OrgUnit" u WHERE ${withinScopes(scopes)}`
  return inTreeOrder(units)
}

/** The units within the scopes but for the smallest kind, in the order of the tree: what may keep, ask or take in something. */
export async function findUnitsAbovePartyGroups(
  database: Readable,
  scopes: ReadonlyArray<string>,
): Promise<Array<Unit>> {
  return (await findUnits(database, scopes)).filter(({ kind }) => kind !== 'party-group')
}

/** The unit of this id within the scopes; null when there is none or it is out of reach. */
export async function findUnit(
  database: Readable,
  scopes: ReadonlyArray<string>,
  id: string,
): Promise<Unit | null> {
  if (scopes.length === 0) return null
  return database.orgUnit.findFirst({
    where: { id, OR: scopes.map((scope) => ({ path: { startsWith: scope } })) },
    select: { id: true, path: true, name: true, kind: true, parentId: true },
  })
}

/** The units within the scopes with their present members counted. */
export async function countUnits(
  database: Readable,
  scopes: ReadonlyArray<string>,
): Promise<Array<CountedUnit>> {
  const units = await findUnits(database, scopes)
  if (units.length === 0) return []
  const within = Prisma.join(
    scopes.map((scope) => Prisma.sql`u."path" LIKE ${`${scope}%`}`),
    ' OR ',
  )
  const counts = await database.$queryRaw<Array<{ unitId: string; members: number }>>`
    SELECT m."unitId", CAST(count(*) AS INTEGER) AS "members" FROM "Member" m JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE m."leftOn" IS NULL AND (${within}) GROUP BY m."unitId"`
  const own = new Map(counts.map(({ unitId, members }) => [unitId, Number(members)]))
  const below = new Map<string, number>()
  for (const { id, path } of units) {
    for (const above of path.split('/')) below.set(above, (below.get(above) ?? 0) + (own.get(id) ?? 0))
  }
  return units.map((unit) => ({
    ...unit,
    members: own.get(unit.id) ?? 0,
    subtreeMembers: below.get(unit.id) ?? 0,
  }))
}

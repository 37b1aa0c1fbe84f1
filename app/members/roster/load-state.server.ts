import { isPostCode, type PostCode } from '#app/members/posts.ts'
import type { Unit } from '#app/members/units/unit.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { chunks } from './chunks.ts'
import { reaches, type Importer } from './importer.ts'
import { inOrder } from './merge-facts.ts'
import type { CurrentMember, CurrentState } from './plan.ts'
import { numberKey } from './read-employee-number.ts'

const UNIT = { id: true, path: true, name: true, kind: true, parentId: true } as const

type MemberRow = {
  id: string
  employeeNumber: string
  name: string
  unitId: string
  path: string
  politicalStatus: string
  joinedPartyOn: string | null
  joinedUnitOn: string | null
  leftOn: string | null
}

/**
 * Reads what a plan is made against, in a handful of queries however long the roster. Of members outside the
 * importer's rights nothing is kept but that their 工号 is taken.
 */
export async function loadState(
  database: Readable,
  importer: Importer,
  scope: Unit,
  employeeNumbers: ReadonlyArray<string>,
): Promise<CurrentState> {
  const above = scope.path.split('/').filter((id) => id !== '' && id !== scope.id)
  const units = await database.orgUnit.findMany({
    where: { OR: [{ path: { startsWith: scope.path } }, { id: { in: above } }] },
    select: UNIT,
    orderBy: { path: 'asc' },
  })
  const inScope = await readScope(database, scope.path)
  const known = new Set(inScope.map((row) => numberKey(row.employeeNumber)))
  const elsewhere = await readByNumber(
    database,
    employeeNumbers.filter((number) => !known.has(numberKey(number))),
  )
  const own = elsewhere.filter((row) => reaches(importer, row.path))
  const taken = elsewhere
    .filter((row) => !reaches(importer, row.path))
    .map((row) => numberKey(row.employeeNumber))
  return {
    scope,
    units,
    members: await withPosts(database, [...inScope, ...own], importer),
    taken: new Set(taken),
  }
}

function readScope(database: Readable, path: string): Promise<Array<MemberRow>> {
  return database.$queryRaw<Array<MemberRow>>`
    SELECT m."id", m."employeeNumber", m."name", m."unitId", u."path", m."politicalStatus", m."joinedPartyOn",
      m."joinedUnitOn", m."leftOn"
    FROM "Member" m JOIN "OrgUnit" u ON u."id" = m."unitId"
    WHERE u."path" LIKE ${`${path}%`} ORDER BY m."employeeNumber"`
}

/** By the unique index: as written, in small and in capital letters. */
async function readByNumber(database: Readable, numbers: ReadonlyArray<string>): Promise<Array<MemberRow>> {
  const spellings = [
    ...new Set(numbers.flatMap((number) => [number, number.toLowerCase(), number.toUpperCase()])),
  ]
  const found: Array<MemberRow> = []
  for (const part of chunks(spellings, 2_000)) {
    const rows = await database.member.findMany({
      where: { employeeNumber: { in: part } },
      include: { unit: { select: { path: true } } },
    })
    found.push(...rows.map(({ unit, ...row }) => ({ ...row, path: unit.path })))
  }
  return found
}

async function withPosts(
  database: Readable,
  rows: ReadonlyArray<MemberRow>,
  importer: Importer,
): Promise<Array<CurrentMember>> {
  const grants = await database.roleGrant.findMany({ select: { memberId: true } })
  const kept = new Set([
    ...grants.map(({ memberId }) => memberId),
    ...(importer.memberId ? [importer.memberId] : []),
  ])
  const posts = new Map<string, Array<PostCode>>()
  for (const part of chunks(
    rows.map(({ id }) => id),
    5_000,
  )) {
    for (const { memberId, post } of await database.memberPost.findMany({
      where: { memberId: { in: part } },
    })) {
      if (isPostCode(post)) posts.set(memberId, [...(posts.get(memberId) ?? []), post])
    }
  }
  return rows.map(({ path: _, ...row }): CurrentMember => {
    const { id, employeeNumber, name, unitId, politicalStatus, joinedPartyOn, joinedUnitOn, leftOn } = row
    const facts = { employeeNumber, name, unitId, politicalStatus, joinedPartyOn, joinedUnitOn, leftOn }
    return { id, ...facts, posts: inOrder(posts.get(id) ?? []), protected: kept.has(id) }
  })
}

import { isPostCode, type PostCode } from '#app/members/posts.ts'
import { isRole, type Role } from '#app/members/roles.ts'
import { inOrder } from '#app/members/roster/merge-facts.ts'
import type { Unit } from '#app/members/units/unit.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { isId } from '#app/platform/ids.ts'

/** A member as their page shows them. */
export type ManagedMember = {
  id: string
  employeeNumber: string
  name: string
  unit: Unit
  politicalStatus: string
  joinedPartyOn: string | null
  joinedUnitOn: string | null
  leftOn: string | null
  posts: Array<PostCode>
  grants: Array<{ role: Role; unitPath: string; unitName: string }>
  passwordChangedAt: string | null
}

/** The member of this id within the scopes; null when there is none or they are out of reach. */
export async function findMember(
  database: Readable,
  scopes: ReadonlyArray<string>,
  id: string,
): Promise<ManagedMember | null> {
  if (!isId(id) || scopes.length === 0) return null
  const row = await database.member.findFirst({
    where: { id, OR: scopes.map((scope) => ({ unit: { path: { startsWith: scope } } })) },
    include: {
      unit: true,
      posts: true,
      grants: { include: { unit: true } },
      credential: { select: { changedAt: true } },
    },
  })
  if (!row) return null
  const { employeeNumber, name, politicalStatus, joinedPartyOn, joinedUnitOn, leftOn, unit } = row
  return {
    ...{ id, employeeNumber, name, politicalStatus, joinedPartyOn, joinedUnitOn, leftOn },
    unit: { id: unit.id, path: unit.path, name: unit.name, kind: unit.kind, parentId: unit.parentId },
    posts: inOrder(row.posts.map(({ post }) => post).filter(isPostCode)),
    grants: row.grants.flatMap(({ role, unit: of }) =>
      isRole(role) ? [{ role, unitPath: of.path, unitName: of.name }] : [],
    ),
    passwordChangedAt: row.credential?.changedAt ?? null,
  }
}

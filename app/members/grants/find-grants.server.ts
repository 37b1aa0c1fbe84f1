import { roleTitle } from '#app/members/roles.ts'
import { dayOf, formatDay } from '#app/platform/clock.ts'
import type { Readable } from '#app/platform/database.server.ts'

/** A role somebody holds, in words. */
export type GrantLine = {
  id: string
  memberId: string
  name: string
  employeeNumber: string
  role: string
  unitName: string
  since: string
}

/** All roles granted, by role and unit. */
export async function findGrants(database: Readable): Promise<Array<GrantLine>> {
  const grants = await database.roleGrant.findMany({
    include: { member: { select: { name: true, employeeNumber: true } }, unit: { select: { name: true } } },
    orderBy: [{ role: 'asc' }, { unit: { path: 'asc' } }, { grantedAt: 'asc' }],
  })
  return grants.map(({ id, memberId, member, role, unit, grantedAt }) => ({
    ...{ id, memberId, ...member },
    ...{ role: roleTitle(role), unitName: unit.name, since: formatDay(dayOf(grantedAt)) },
  }))
}

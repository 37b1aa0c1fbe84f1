import { isRole } from '#app/members/roles.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Readable } from '#app/platform/database.server.ts'
import { mayResetPassword } from './may-reset-password.ts'

/**
 * Those of the members for whom the viewer may issue a code. Somebody without a password may already hold a role: their
 * first code is worth as much as that role.
 */
export async function findResettable<M extends { id: string }>(
  database: Readable,
  viewer: Viewer,
  members: ReadonlyArray<M>,
): Promise<Array<M>> {
  const grants = await database.roleGrant.findMany({
    where: { memberId: { in: members.map(({ id }) => id) } },
    select: { memberId: true, role: true, unit: { select: { path: true } } },
  })
  return members.filter(({ id }) => {
    const own = grants.filter(({ memberId }) => memberId === id)
    const held = own.flatMap(({ role, unit }) => (isRole(role) ? [{ role, unitPath: unit.path }] : []))
    return id !== viewer.memberId && mayResetPassword(viewer.grants, held)
  })
}

import { audit } from '#app/members/audit.server.ts'
import { roleTitle, type Role } from '#app/members/roles.ts'
import type { Unit } from '#app/members/units/unit.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'

export type GrantRole = { ok: true } | { ok: false; reason: 'no-member' | 'left' | 'needs-root' }

/** Roles whose rights reach everywhere: they stand at the root, so that nobody takes them for limited ones. */
const EVERYWHERE: ReadonlyArray<Role> = ['admin', 'auditor']

/** Grants a role over the subtree of a unit. Granting what is granted already changes nothing. */
export async function grantRole(
  database: Database,
  actorId: string,
  input: { employeeNumber: string; role: Role; unit: Unit },
  now: Instant,
): Promise<GrantRole> {
  const { employeeNumber, role, unit } = input
  const member = await database.member.findUnique({ where: { employeeNumber } })
  if (!member) return { ok: false, reason: 'no-member' }
  if (member.leftOn !== null) return { ok: false, reason: 'left' }
  if (EVERYWHERE.includes(role) && unit.parentId !== null) return { ok: false, reason: 'needs-root' }
  const key = { memberId: member.id, role, unitId: unit.id }
  await database.$transaction(async (transaction) => {
    if (await transaction.roleGrant.findUnique({ where: { memberId_role_unitId: key } })) return
    await transaction.roleGrant.create({ data: { id: newId(), ...key, grantedAt: now, grantedBy: actorId } })
    const detail = { employeeNumber, role: roleTitle(role), unit: unit.name }
    await audit(transaction, {
      at: now,
      actorId,
      action: 'role.granted',
      subject: member.id,
      unitPath: unit.path,
      detail,
    })
  })
  return { ok: true }
}

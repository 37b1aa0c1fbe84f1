import { audit } from '#app/members/audit.server.ts'
import type { Unit } from '#app/members/units/unit.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { ManagedMember } from './find-member.server.ts'

/** Moves a member to another unit; their training record goes with them. The caller has checked the right over both units. */
export async function transferMember(
  database: Database,
  actorId: string,
  member: ManagedMember,
  to: Unit,
  now: Instant,
): Promise<void> {
  if (member.unit.id === to.id) return
  await database.$transaction(async (transaction) => {
    await transaction.member.update({ where: { id: member.id }, data: { unitId: to.id, updatedAt: now } })
    const detail = {
      employeeNumber: member.employeeNumber,
      changes: [{ field: '所在党组织', from: member.unit.name, to: to.name }],
    }
    await audit(transaction, {
      at: now,
      actorId,
      action: 'member.transferred',
      subject: member.id,
      unitPath: to.path,
      detail,
    })
  })
}

import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { ManagedMember } from './find-member.server.ts'

/** A member who had left is there again, with the same account and record. */
export async function takeBack(
  database: Database,
  actorId: string,
  member: ManagedMember,
  now: Instant,
): Promise<void> {
  if (member.leftOn === null) return
  const { leftOn } = member
  await database.$transaction(async (transaction) => {
    await transaction.member.update({ where: { id: member.id }, data: { leftOn: null, updatedAt: now } })
    const detail = {
      employeeNumber: member.employeeNumber,
      changes: [{ field: '离开日期', from: leftOn, to: '' }],
    }
    await audit(transaction, {
      at: now,
      actorId,
      action: 'member.returned',
      subject: member.id,
      unitPath: member.unit.path,
      detail,
    })
  })
}

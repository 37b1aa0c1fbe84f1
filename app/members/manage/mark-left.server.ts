import { audit } from '#app/members/audit.server.ts'
import { dayOf, type Day, type Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { ManagedMember } from './find-member.server.ts'

export type MarkLeft =
  | { ok: true }
  | { ok: false; reason: 'oneself' | 'has-roles' | 'already-left' | 'in-future' }

/** Marks a member as left: they are signed out and can no longer sign in; everything they learnt stays recorded. */
export async function markLeft(
  database: Database,
  actorId: string,
  member: ManagedMember,
  leftOn: Day,
  now: Instant,
): Promise<MarkLeft> {
  if (member.id === actorId) return { ok: false, reason: 'oneself' }
  if (member.grants.length > 0) return { ok: false, reason: 'has-roles' }
  if (member.leftOn !== null) return { ok: false, reason: 'already-left' }
  if (leftOn > dayOf(now)) return { ok: false, reason: 'in-future' }
  await database.$transaction(async (transaction) => {
    await transaction.member.update({ where: { id: member.id }, data: { leftOn, updatedAt: now } })
    await transaction.session.deleteMany({ where: { memberId: member.id } })
    const detail = {
      employeeNumber: member.employeeNumber,
      changes: [{ field: '离开日期', from: '', to: leftOn }],
    }
    await audit(transaction, {
      at: now,
      actorId,
      action: 'member.left',
      subject: member.id,
      unitPath: member.unit.path,
      detail,
    })
  })
  return { ok: true }
}

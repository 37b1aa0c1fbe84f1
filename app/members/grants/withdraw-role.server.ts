import { audit } from '#app/members/audit.server.ts'
import { roleTitle } from '#app/members/roles.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'

export type WithdrawRole = { ok: true } | { ok: false; reason: 'no-grant' | 'last-admin' }

/** Withdraws a role at once: the next request is judged without it. The last administrator who can sign in stays one. */
export async function withdrawRole(
  database: Database,
  actorId: string,
  grantId: string,
  now: Instant,
): Promise<WithdrawRole> {
  return database.$transaction(
    async (transaction): Promise<WithdrawRole> => {
      const grant = await transaction.roleGrant.findUnique({
        where: { id: grantId },
        include: { member: true, unit: true },
      })
      if (!grant) return { ok: false, reason: 'no-grant' }
      if (grant.role === 'admin') {
        const others = {
          role: 'admin',
          memberId: { not: grant.memberId },
          member: { leftOn: null, credential: { isNot: null } },
        }
        if ((await transaction.roleGrant.count({ where: others })) === 0)
          return { ok: false, reason: 'last-admin' }
      }
      await transaction.roleGrant.delete({ where: { id: grantId } })
      const detail = {
        employeeNumber: grant.member.employeeNumber,
        role: roleTitle(grant.role),
        unit: grant.unit.name,
      }
      await audit(transaction, {
        at: now,
        actorId,
        action: 'role.withdrawn',
        subject: grant.memberId,
        unitPath: grant.unit.path,
        detail,
      })
      return { ok: true }
    },
    { isolationLevel: 'Serializable' },
  )
}

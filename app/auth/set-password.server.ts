import type { AuditAction } from '#app/members/audit-log/audit-words.ts'
import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import { transact } from '#app/platform/database.server.ts'
import { hashPassword } from './password.server.ts'

/**
 * Gives a member a new password of their own choice and ends every session: whoever signed in with the old
 * one is out. The caller has checked the rule and who is asking.
 */
export async function setPassword(
  memberId: string,
  password: string,
  action: AuditAction,
  now: Instant,
): Promise<void> {
  const passwordHash = await hashPassword(password)
  await transact(async (transaction) => {
    await transaction.credential.upsert({
      where: { memberId },
      create: { memberId, passwordHash, changedAt: now },
      update: { passwordHash, changedAt: now, mustChangeSince: null },
    })
    await transaction.session.deleteMany({ where: { memberId } })
    await audit(transaction, { at: now, actorId: memberId, action, subject: memberId, detail: {} })
  })
}

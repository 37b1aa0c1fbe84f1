import { audit } from '#app/members/audit.server.ts'
import type { Viewer } from '#app/members/viewer.ts'
import type { Instant } from '#app/platform/clock.ts'
import { database } from '#app/platform/database.server.ts'

/** Notes that a signing was refused: who, which pledge, why; nothing of what was written. */
export async function auditRefusal(
  { memberId, unitPath }: Viewer,
  pledge: string,
  reason: string,
  at: Instant,
): Promise<void> {
  const detail = { pledge, reason }
  await audit(database, {
    at,
    actorId: memberId,
    action: 'pledge.refused',
    subject: memberId,
    unitPath,
    detail,
  })
}

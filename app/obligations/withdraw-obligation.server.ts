import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { Obligation } from './obligation.ts'

export type WithdrawOutcome = { ok: true } | { ok: false; reason: 'already-withdrawn' }

/** Ends an obligation for everybody. It stays visible, and what was completed stays completed. */
export function withdrawObligation(
  database: Database,
  obligation: Obligation,
  by: { memberId: string; reason: string; at: Instant },
): Promise<WithdrawOutcome> {
  return database.$transaction(async (tx) => {
    const { count } = await tx.obligation.updateMany({
      where: { id: obligation.id, withdrawnAt: null },
      data: { withdrawnAt: by.at, withdrawnBy: by.memberId },
    })
    if (count === 0) return { ok: false, reason: 'already-withdrawn' }
    await audit(tx, {
      at: by.at,
      actorId: by.memberId,
      action: 'obligation.withdrawn',
      subject: obligation.id,
      unitPath: obligation.unitPath,
      detail: { title: obligation.title, reason: by.reason },
    })
    return { ok: true }
  })
}

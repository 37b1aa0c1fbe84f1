import type { Instant } from '#app/platform/clock.ts'
import { transact } from '#app/platform/database.server.ts'
import type { AuditChange } from './register-witness.server.ts'

/** Takes no further cosignatures of a witness; those given stay. False when there is no such witness any more. */
export function withdrawWitness(
  id: string,
  { actorId, at, audit }: { actorId: string; at: Instant; audit: AuditChange },
): Promise<boolean> {
  return transact(async (tx) => {
    const { count } = await tx.ledgerWitness.updateMany({
      where: { id, withdrawnAt: null },
      data: { withdrawnAt: at },
    })
    if (count === 0) return false
    await audit(tx, { at, actorId, action: 'witness.withdrawn', subject: id, detail: {} })
    return true
  })
}

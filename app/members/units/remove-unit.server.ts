import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import type { Unit } from './unit.ts'

export type RemoveUnit = { ok: true } | { ok: false; reason: 'root' | 'in-use' }

/** Removes a unit that was made by mistake: one in which nobody and nothing was ever placed. */
export async function removeUnit(
  database: Database,
  actorId: string,
  unit: Unit,
  now: Instant,
): Promise<RemoveUnit> {
  if (unit.parentId === null) return { ok: false, reason: 'root' }
  return database.$transaction(
    async (transaction): Promise<RemoveUnit> => {
      const uses = await Promise.all([
        transaction.orgUnit.count({ where: { parentId: unit.id } }),
        transaction.member.count({ where: { unitId: unit.id } }),
        transaction.roleGrant.count({ where: { unitId: unit.id } }),
        transaction.obligation.count({ where: { unitId: unit.id } }),
        transaction.training.count({ where: { unitId: unit.id } }),
        transaction.liveSession.count({ where: { unitId: unit.id } }),
        transaction.exam.count({ where: { unitId: unit.id } }),
        transaction.bankQuestion.count({ where: { unitId: unit.id } }),
        transaction.survey.count({ where: { unitId: unit.id } }),
      ])
      if (uses.some((count) => count > 0)) return { ok: false, reason: 'in-use' }
      await transaction.orgUnit.delete({ where: { id: unit.id } })
      await audit(transaction, {
        at: now,
        actorId,
        action: 'unit.removed',
        subject: unit.id,
        unitPath: unit.path,
        detail: { name: unit.name, kind: unit.kind },
      })
      return { ok: true }
    },
    { isolationLevel: 'Serializable' },
  )
}

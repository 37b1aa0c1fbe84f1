import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { hasNamesake } from './has-namesake.server.ts'
import type { Unit } from './unit.ts'

export type RenameUnit = { ok: true } | { ok: false; reason: 'name-taken' }

/** Gives a unit another name; everything recorded under it stays. */
export async function renameUnit(
  database: Database,
  actorId: string,
  unit: Unit,
  name: string,
  now: Instant,
): Promise<RenameUnit> {
  if (unit.name === name) return { ok: true }
  return database.$transaction(
    async (transaction): Promise<RenameUnit> => {
      if (unit.parentId && (await hasNamesake(transaction, unit.parentId, name, unit.id)))
        return { ok: false, reason: 'name-taken' }
      await transaction.orgUnit.update({ where: { id: unit.id }, data: { name } })
      const detail = { changes: [{ field: '名称', from: unit.name, to: name }] }
      await audit(transaction, {
        at: now,
        actorId,
        action: 'unit.renamed',
        subject: unit.id,
        unitPath: unit.path,
        detail,
      })
      return { ok: true }
    },
    { isolationLevel: 'Serializable' },
  )
}

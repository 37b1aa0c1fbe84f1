import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import { hasNamesake } from './has-namesake.server.ts'
import { mayStandUnder, type UnitKind } from './unit-kind.ts'
import type { Unit } from './unit.ts'

export type AddUnit = { ok: true; id: string } | { ok: false; reason: 'wrong-level' | 'name-taken' }

/** Adds a unit under another. The caller has checked the right over the parent. */
export async function addUnit(
  database: Database,
  actorId: string,
  parent: Unit,
  input: { name: string; kind: UnitKind },
  now: Instant,
): Promise<AddUnit> {
  if (!mayStandUnder(input.kind, parent.kind)) return { ok: false, reason: 'wrong-level' }
  return database.$transaction(
    async (transaction): Promise<AddUnit> => {
      if (await hasNamesake(transaction, parent.id, input.name)) return { ok: false, reason: 'name-taken' }
      const id = newId()
      const path = `${parent.path}${id}/`
      await transaction.orgUnit.create({
        data: { id, path, name: input.name, kind: input.kind, parentId: parent.id },
      })
      await audit(transaction, {
        at: now,
        actorId,
        action: 'unit.added',
        subject: id,
        unitPath: path,
        detail: { ...input, parent: parent.name },
      })
      return { ok: true, id }
    },
    { isolationLevel: 'Serializable' },
  )
}

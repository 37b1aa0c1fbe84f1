import { audit } from '#app/members/audit.server.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Database } from '#app/platform/database.server.ts'
import { hasNamesake } from './has-namesake.server.ts'
import { mayStandUnder } from './unit-kind.ts'
import type { Unit } from './unit.ts'

export type MoveUnit =
  | { ok: true }
  | { ok: false; reason: 'root' | 'into-itself' | 'wrong-level' | 'name-taken' }

/**
 * Moves a unit with everything below it under another parent; members, roles, obligations, exams and questions go with it. The
 * caller has checked the right over the unit's present parent and over the new one.
 */
export async function moveUnit(
  database: Database,
  actorId: string,
  unit: Unit,
  parent: Unit,
  now: Instant,
): Promise<MoveUnit> {
  if (unit.parentId === null) return { ok: false, reason: 'root' }
  if (unit.parentId === parent.id) return { ok: true }
  if (parent.path.startsWith(unit.path)) return { ok: false, reason: 'into-itself' }
  if (!mayStandUnder(unit.kind, parent.kind)) return { ok: false, reason: 'wrong-level' }
  const path = `${parent.path}${unit.id}/`
  return database.$transaction(
    async (transaction): Promise<MoveUnit> => {
      if (await hasNamesake(transaction, parent.id, unit.name, unit.id))
        return { ok: false, reason: 'name-taken' }
      const former = await transaction.orgUnit.findUnique({
        where: { id: unit.parentId ?? '' },
        select: { name: true },
      })
      await transaction.orgUnit.update({ where: { id: unit.id }, data: { parentId: parent.id } })
      await transaction.$executeRaw`
        UPDATE "OrgUnit" SET "path" = ${path} || substr("path", ${unit.path.length + 1}) WHERE "path" LIKE ${`${unit.path}%`}`
      const detail = {
        name: unit.name,
        changes: [{ field: '上级党组织', from: former?.name ?? '', to: parent.name }],
      }
      await audit(transaction, {
        at: now,
        actorId,
        action: 'unit.moved',
        subject: unit.id,
        unitPath: path,
        detail,
      })
      return { ok: true }
    },
    { isolationLevel: 'Serializable' },
  )
}

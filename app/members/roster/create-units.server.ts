import { audit } from '#app/members/audit.server.ts'
import type { Unit } from '#app/members/units/unit.ts'
import type { Instant } from '#app/platform/clock.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.ts'
import type { UnknownUnit } from './plan.ts'

/** Ids and paths of units by their id or, for those just created, by their key in the plan. */
export type UnitPlaces = { idOf: (unit: string) => string; pathOf: (unit: string) => string }

/** Creates the units that the importer chose to create, parents before children. */
export async function createUnits(
  transaction: Transaction,
  unknown: ReadonlyArray<UnknownUnit>,
  units: ReadonlyArray<Unit>,
  actorId: string | null,
  now: Instant,
): Promise<UnitPlaces> {
  const byReference = new Map(units.map((unit) => [unit.id, unit]))
  const created: Array<Unit> = []
  for (const { key, name, kind, parent } of unknown) {
    const above = parent === null ? undefined : byReference.get(parent)
    if (!above) continue
    const id = newId()
    const unit = { id, path: `${above.path}${id}/`, name, kind, parentId: above.id }
    byReference.set(key, unit)
    created.push(unit)
  }
  if (created.length > 0) await transaction.orgUnit.createMany({ data: created })
  await audit(
    transaction,
    created.map(({ id, path, name, kind }) => ({
      at: now,
      actorId,
      action: 'unit.added',
      subject: id,
      unitPath: path,
      detail: { name, kind, source: 'roster' },
    })),
  )
  return { idOf: (unit) => find(byReference, unit).id, pathOf: (unit) => byReference.get(unit)?.path ?? '' }
}

function find(units: ReadonlyMap<string, Unit>, reference: string): { id: string } {
  // A unit within the importer's rights but outside the scope is not in the list: it keeps its id.
  return units.get(reference) ?? { id: reference }
}

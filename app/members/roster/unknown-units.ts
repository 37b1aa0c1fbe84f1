import { mayStandUnder } from '#app/members/units/unit-kind.ts'
import { placeUnit, type UnitIndex, type UnitNames } from './place-units.ts'
import type { PlanChoices, UnknownUnit } from './plan.ts'
import { unitKey } from './unit-key.ts'

/**
 * The units that rows name and nobody knows, each with the parent chosen for it. A unit above one of them that is
 * unknown too is listed before it.
 */
export function listUnknownUnits(
  rows: ReadonlyArray<UnitNames>,
  index: UnitIndex,
  choices: PlanChoices,
): Array<UnknownUnit> {
  const found = new Map<string, UnknownUnit>()
  for (const names of rows) {
    for (let length = 1; length <= names.length; length++) {
      const placement = placeUnit(names.slice(0, length), index, null)
      if (placement.kind !== 'unknown') continue
      const known = found.get(placement.key)
      const { key, name, unitKind, suggestedParent } = placement
      const rowsHere = length === names.length ? 1 : 0
      found.set(
        key,
        known
          ? { ...known, rows: known.rows + rowsHere }
          : { key, name, kind: unitKind, suggestedParent, parent: null, rows: rowsHere },
      )
    }
  }
  return chooseParents([...found.values()], index, choices)
}

/**
 * A chosen parent counts when it lies in the scope, the unit may stand under it and nothing of the same name stands
 * there yet; parents come before children.
 */
function chooseParents(
  units: ReadonlyArray<UnknownUnit>,
  index: UnitIndex,
  choices: PlanChoices,
): Array<UnknownUnit> {
  const byKey = new Map<string, UnknownUnit>()
  const places = new Set([...index.byId.values()].map((unit) => `${unit.parentId} ${unitKey(unit.name)}`))
  for (const unit of [...units].sort((left, right) => left.key.length - right.key.length)) {
    const parent = choices.create[unit.key] ?? ''
    const place = `${parent} ${unitKey(unit.name)}`
    const fits = mayBeCreated(unit, parent, index, byKey) && !places.has(place)
    if (fits) places.add(place)
    byKey.set(unit.key, { ...unit, parent: fits ? parent : null })
  }
  return [...byKey.values()]
}

function mayBeCreated(
  unit: UnknownUnit,
  parent: string,
  index: UnitIndex,
  decided: ReadonlyMap<string, UnknownUnit>,
): boolean {
  const known = index.byId.get(parent)
  if (known) return known.path.startsWith(index.scope.path) && mayStandUnder(unit.kind, known.kind)
  const created = decided.get(parent)
  return created !== undefined && created.parent !== null && mayStandUnder(unit.kind, created.kind)
}

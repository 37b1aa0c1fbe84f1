import { mayStandUnder } from '#app/members/units/unit-kind.ts'
import { placeUnit, type UnitIndex, type UnitNames } from './place-units.ts'
import type { PlanChoices, UnknownUnit } from './plan.ts'

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

/** A chosen parent counts when it lies in the scope and the unit may stand under it; parents come before children. */
function chooseParents(
  units: ReadonlyArray<UnknownUnit>,
  index: UnitIndex,
  choices: PlanChoices,
): Array<UnknownUnit> {
  const byKey = new Map<string, UnknownUnit>()
  for (const unit of [...units].sort((left, right) => left.key.length - right.key.length)) {
    const choice = choices.create[unit.key] ?? ''
    const known = index.byId.get(choice)
    const created = byKey.get(choice)
    const fits =
      (known && known.path.startsWith(index.scope.path) && mayStandUnder(unit.kind, known.kind)) ||
      (created && created.parent !== null && mayStandUnder(unit.kind, created.kind))
    byKey.set(unit.key, { ...unit, parent: fits ? choice : null })
  }
  return [...byKey.values()]
}

import { kindFromName, mayStandUnder, type UnitKind } from '#app/members/units/unit-kind.ts'
import type { Unit } from '#app/members/units/unit.ts'
import type { UnitField } from './fields.ts'
import type { CurrentState } from './plan.ts'
import { unitKey } from './unit-key.ts'

/** The names one row gives for where a person stands, from the highest. */
export type UnitNames = ReadonlyArray<{ field: UnitField; name: string }>

export type Placement =
  | { kind: 'unit'; id: string }
  /** `chain` are the names in compared form; the last one nobody knows. */
  | { kind: 'unknown'; key: string; name: string; unitKind: UnitKind; suggestedParent: string | null }
  | { kind: 'refused'; sentence: string }

/** The units of the scope, ready to be looked up by name. */
export type UnitIndex = {
  scope: Unit
  byId: ReadonlyMap<string, Unit>
  byKey: ReadonlyMap<string, ReadonlyArray<Unit>>
}

export function indexUnits(state: CurrentState): UnitIndex {
  const byKey = new Map<string, Array<Unit>>()
  for (const unit of state.units)
    byKey.set(unitKey(unit.name), [...(byKey.get(unitKey(unit.name)) ?? []), unit])
  return { scope: state.scope, byId: new Map(state.units.map((unit) => [unit.id, unit])), byKey }
}

const KIND_OF_FIELD: Readonly<Record<UnitField, UnitKind>> = {
  committee: 'committee',
  generalBranch: 'general-branch',
  branch: 'branch',
  partyGroup: 'party-group',
}

/**
 * Finds the unit that a row names. Names above it decide between units of one name; where they do not, `currentUnitId`
 * does (the member already stands in one of them). A name nobody knows is a proposal to create it.
 */
export function placeUnit(names: UnitNames, index: UnitIndex, currentUnitId: string | null): Placement {
  const target = names.at(-1)
  if (!target) return { kind: 'refused', sentence: '没有写所在党组织，请补上' }
  const key = unitKey(target.name)
  const above = names
    .slice(0, -1)
    .map(({ name }) => unitKey(name))
    .filter((name) => name !== key)
  const named = (index.byKey.get(key) ?? []).filter((unit) => fitsBelow(unit, above, index))
  const inScope = named.filter((unit) => unit.path.startsWith(index.scope.path))
  const only = inScope.length === 1 ? inScope[0] : inScope.find((unit) => unit.id === currentUnitId)
  if (only) return { kind: 'unit', id: only.id }
  if (inScope.length > 1)
    return {
      kind: 'refused',
      sentence: `有 ${inScope.length} 个“${target.name}”，请加上级党组织一列以便区分`,
    }
  if (named.length > 0) return { kind: 'refused', sentence: `“${target.name}”不在这次导入的范围内` }
  return proposal(names, index)
}

/** Whether all the given names stand above the unit, in their order; names nobody knows never do. */
function fitsBelow(unit: Unit, above: ReadonlyArray<string>, index: UnitIndex): boolean {
  const chain = unit.path
    .split('/')
    .slice(0, -2)
    .map((id) => unitKey(index.byId.get(id)?.name ?? ''))
  let from = 0
  return above.every((name) => {
    const at = chain.indexOf(name, from)
    from = at + 1
    return at >= 0
  })
}

function proposal(names: UnitNames, index: UnitIndex): Placement {
  const target = names.at(-1)
  if (!target) return { kind: 'refused', sentence: '没有写所在党组织，请补上' }
  const unitKind = kindFromName(target.name) ?? KIND_OF_FIELD[target.field]
  const above = names.slice(0, -1)
  const parent = above.length === 0 ? null : placeUnit(above, index, null)
  if (parent?.kind === 'refused') return parent
  const suggestedParent = parent === null ? null : parent.kind === 'unit' ? parent.id : parent.key
  const parentKind = parent?.kind === 'unit' ? index.byId.get(parent.id)?.kind : parent?.unitKind
  const standing = parentKind !== undefined && mayStandUnder(unitKind, parentKind) ? suggestedParent : null
  return {
    kind: 'unknown',
    key: `new:${names.map(({ name }) => unitKey(name)).join('/')}`,
    name: target.name,
    unitKind,
    suggestedParent: standing,
  }
}

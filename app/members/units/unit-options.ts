import { unitDepth, type Unit } from './unit.ts'

/** Units as choices of a select, indented by their depth below the highest one listed. */
export function unitOptions(
  units: ReadonlyArray<Pick<Unit, 'id' | 'name' | 'path'>>,
): Array<{ value: string; label: string }> {
  const top = Math.min(...units.map(unitDepth))
  return units.map((unit) => ({ value: unit.id, label: `${'　'.repeat(unitDepth(unit) - top)}${unit.name}` }))
}

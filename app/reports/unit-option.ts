import type { Unit } from './unit.ts'

/** A unit as a choice of a list: an option holds no markup, so the level is shown by ideographic blanks. */
export function unitOption(unit: Pick<Unit, 'id' | 'name' | 'path'>): { value: string; label: string } {
  const depth = unit.path.split('/').length - 2
  return { value: unit.id, label: `${'　'.repeat(depth)}${unit.name}` }
}

/** A unit of the tree as reports need it. */
export type Unit = { id: string; path: string; name: string; kind: string }

/** The unit below `focusPath` in which a unit lies, or null when it is not below. `g/` and `g/a/b/` give `g/a/`. */
export function branchBelow(focusPath: string, path: string): string | null {
  if (!path.startsWith(focusPath) || path === focusPath) return null
  return path.slice(0, path.indexOf('/', focusPath.length) + 1)
}

/** The units directly below a path, in their order. */
export function unitsBelow(units: ReadonlyArray<Unit>, focusPath: string): Array<Unit> {
  return units.filter((unit) => branchBelow(focusPath, unit.path) === unit.path)
}

/** The way from the top of what the viewer may see down to a unit, itself included. */
export function wayTo(units: ReadonlyArray<Unit>, path: string): Array<Unit> {
  return units
    .filter((unit) => path.startsWith(unit.path))
    .sort((one, other) => one.path.length - other.path.length)
}

/** A node of the organization tree. `path` holds the ids from the root, each followed by a slash. */
export type Unit = { id: string; path: string; name: string; kind: string; parentId: string | null }

/** 0 for the root. */
export function unitDepth(unit: { path: string }): number {
  return unit.path.split('/').length - 2
}

/** Units in the order of the tree: each behind its parent, siblings by name as Chinese dictionaries order them. */
export function inTreeOrder<U extends Unit>(units: ReadonlyArray<U>): Array<U> {
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const keys = new Map(
    units.map((unit) => [
      unit.id,
      unit.path
        .split('/')
        .filter((id) => names.has(id))
        .map((id) => names.get(id) ?? ''),
    ]),
  )
  const collator = new Intl.Collator('zh-CN', { numeric: true })
  return [...units].sort((left, right) =>
    compareLists(keys.get(left.id) ?? [], keys.get(right.id) ?? [], collator),
  )
}

function compareLists(
  left: ReadonlyArray<string>,
  right: ReadonlyArray<string>,
  collator: Intl.Collator,
): number {
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = collator.compare(left[index] ?? '', right[index] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length
}

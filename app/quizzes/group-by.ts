/** The values by their key, keys and values in the order met. (`Map.groupBy` came after the Node that we support.) */
export function groupBy<T, Key>(values: ReadonlyArray<T>, keyOf: (value: T) => Key): Map<Key, Array<T>> {
  const groups = new Map<Key, Array<T>>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}

/** The values in their order, those next to each other that have the same key together. */
export function runsOf<T>(values: ReadonlyArray<T>, keyOf: (value: T) => string): Array<Array<T>> {
  const runs: Array<Array<T>> = []
  for (const value of values) {
    const last = runs.at(-1)
    const [before] = last ?? []
    if (last && before !== undefined && keyOf(before) === keyOf(value)) last.push(value)
    else runs.push([value])
  }
  return runs
}

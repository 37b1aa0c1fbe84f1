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

/** The list with the item at `from` moved one place up (-1) or down (1); at the ends it stays. */
export function moved<T>(list: ReadonlyArray<T>, from: number, by: -1 | 1): Array<T> {
  const item = list[from]
  const neighbour = list[from + by]
  if (item === undefined || neighbour === undefined) return [...list]
  return list.map((value, index) => (index === from ? neighbour : index === from + by ? item : value))
}

/** The items by their places from 1; those without a place follow in the order shown. */
export function orderFrom<T extends { key: string }>(
  items: ReadonlyArray<T>,
  places: ReadonlyMap<string, number>,
): Array<T> {
  const placeOf = (item: T) => places.get(item.key) || Infinity
  return items
    .map((item, index) => ({ item, index }))
    .sort((one, other) => compare(placeOf(one.item), placeOf(other.item)) || one.index - other.index)
    .map(({ item }) => item)
}

/** Infinity minus Infinity is no number: equal places compare as equal. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1
}

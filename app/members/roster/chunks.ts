/** The items in pieces of at most `size`: databases bound the number of values in one statement. */
export function chunks<T>(items: ReadonlyArray<T>, size: number): Array<Array<T>> {
  const pieces: Array<Array<T>> = []
  for (let from = 0; from < items.length; from += size) pieces.push(items.slice(from, from + size))
  return pieces
}

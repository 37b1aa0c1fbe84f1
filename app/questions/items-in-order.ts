import type { OrderQuestion } from './question.ts'

type Placed = { id: string; place: number }

/**
 * The most items that already stand in the right order among themselves (longest increasing subsequence), by their ids.
 * Of items named twice the first naming counts, unknown ones are passed over; of several such runs the one that is
 * complete first.
 */
export function itemsInOrder(question: OrderQuestion, items: ReadonlyArray<string>): ReadonlySet<string> {
  const places = new Map(question.items.map(({ id }, place) => [id, place]))
  const runs: Array<ReadonlyArray<Placed>> = []
  for (const id of new Set(items)) {
    const place = places.get(id)
    if (place === undefined) continue
    const before = runs.filter((run) => (run.at(-1)?.place ?? Infinity) < place)
    runs.push([...longest(before), { id, place }])
  }
  return new Set(longest(runs).map(({ id }) => id))
}

function longest(runs: ReadonlyArray<ReadonlyArray<Placed>>): ReadonlyArray<Placed> {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), [])
}

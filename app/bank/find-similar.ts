/** Something that was compared: `words` as `questionWords` gives them. */
export type Comparable = { words: string }

/** Two questions whose words agree so far (Dice coefficient of letter pairs) are shown side by side to a person. */
const ALIKE = 0.82
/** A pair of letters that this part of all questions has says nothing. */
const COMMON = 0.25

/**
 * Finds, for any words, the question of a list that reads most like them; built once, asked often. `before` leaves out
 * those from this place of the list on.
 */
export function similarityIndex<Known extends Comparable>(known: ReadonlyArray<Known>) {
  const holders = new Map<string, Array<number>>()
  const sizes = known.map(({ words }) => pairsOf(words).size)
  for (const [index, { words }] of known.entries())
    for (const pair of pairsOf(words)) {
      const having = holders.get(pair)
      if (having) having.push(index)
      else holders.set(pair, [index])
    }
  return function findMostAlike(
    words: string,
    before = known.length,
  ): { known: Known; likeness: number } | null {
    const pairs = pairsOf(words)
    const shared = new Map<number, number>()
    const limit = Math.max(50, known.length * COMMON)
    for (const index of candidates(pairs, holders, limit)) if (index < before) shared.set(index, 0)
    for (const pair of pairs)
      for (const index of holders.get(pair) ?? []) {
        const count = shared.get(index)
        if (count !== undefined) shared.set(index, count + 1)
      }
    let best: { known: Known; likeness: number } | null = null
    for (const [index, count] of shared) {
      const likeness = (2 * count) / (pairs.size + (sizes[index] ?? 0))
      const found = known[index]
      if (found && likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { known: found, likeness }
    }
    return best
  }
}

/** Questions that share a pair of letters which is not everybody's. */
function candidates(
  pairs: ReadonlySet<string>,
  holders: ReadonlyMap<string, ReadonlyArray<number>>,
  limit: number,
): Set<number> {
  const found = new Set<number>()
  for (const pair of pairs) {
    const having = holders.get(pair) ?? []
    if (having.length <= limit) for (const index of having) found.add(index)
  }
  return found
}

function pairsOf(words: string): Set<string> {
  const letters = [...words]
  if (letters.length < 2) return new Set(letters)
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`))
}

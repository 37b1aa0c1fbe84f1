/**
 * Repeatable pseudo-random numbers in [0, 1) from a text seed (xmur3 into sfc32). The same seed gives the same numbers on
 * every machine and in every version of Node: drawn quizzes are recorded by their seed alone.
 */
export function seededRandom(seed: string): () => number {
  const next = wordsFrom(seed)
  let [a, b, c, counter] = [next(), next(), next(), 1]
  function random(): number {
    const sum = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4294967296
  }
  for (let warm = 0; warm < 12; warm++) random()
  return random
}

/** A copy of the list in an order that depends on the seed alone. */
export function shuffled<T>(list: ReadonlyArray<T>, seed: string): Array<T> {
  const random = seededRandom(seed)
  return list
    .map((value, index) => ({ value, index, place: random() }))
    .sort((one, other) => one.place - other.place || one.index - other.index)
    .map(({ value }) => value)
}

/** A short name for an id that says nothing about it: ids such as `step-1` would tell the right order. */
export function opaqueKey(seed: string, id: string): string {
  const next = wordsFrom(`${seed}\u0000${id}`)
  return `k${next().toString(36)}${next().toString(36)}`
}

function wordsFrom(text: string): () => number {
  let hash = 1779033703 ^ text.length
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 3432918353)
    hash = (hash << 13) | (hash >>> 19)
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
    hash ^= hash >>> 16
    return hash >>> 0
  }
}

/** A score as people know it, of a hundred; rounded down, so that nobody reads a pass that is none. */
export function outOfHundred(score: number, maximum: number): number {
  return maximum === 0 ? 0 : Math.floor((score * 100) / maximum)
}

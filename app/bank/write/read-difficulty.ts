/** The difficulty that a form chose; the middle one where it chose none. */
export function readDifficulty(chosen: string | undefined): 1 | 2 | 3 {
  return chosen === '1' ? 1 : chosen === '3' ? 3 : 2
}

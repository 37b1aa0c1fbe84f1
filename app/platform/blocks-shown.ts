const AT_FIRST = 3

/** How many alike blocks of fields a form shows, by the number that it was sent with: never more than `most`. */
export function blocksShown(asked: string | ReadonlyArray<string> | undefined, most: number): number {
  const count = Number([asked ?? ''].flat()[0])
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : AT_FIRST
}

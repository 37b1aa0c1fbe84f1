import { randomInt } from 'node:crypto'

/** A row id that tells nothing: random within 31 bits, and none of those taken. */
export async function randomRowId(isTaken: (id: number) => Promise<boolean>): Promise<number> {
  const id = randomInt(1, 2 ** 31)
  return (await isTaken(id)) ? randomRowId(isTaken) : id
}

/** The same things in an order drawn by the system's random source. */
export function shuffled<T>(things: ReadonlyArray<T>): Array<T> {
  const rest = [...things]
  for (let last = rest.length - 1; last > 0; last--) {
    const other = randomInt(0, last + 1)
    const [here, there] = [rest[last], rest[other]]
    if (here !== undefined && there !== undefined) [rest[last], rest[other]] = [there, here]
  }
  return rest
}

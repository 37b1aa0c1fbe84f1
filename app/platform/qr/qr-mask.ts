import type { QrGrid } from './qr-grid.ts'

/** Which modules a mask inverts, by column and row (ISO/IEC 18004, table 10). */
export const MASKS: ReadonlyArray<(x: number, y: number) => boolean> = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** A finder pattern's dark and light with its quiet edge, forwards and backwards. */
const FINDER_LIKE = /(?=00001011101|10111010000)/g

/** Inverts the free modules that the mask names. */
export function applyMask({ size, dark, fixed }: QrGrid, mask: number): void {
  const inverts = MASKS[mask]
  for (let at = 0; at < dark.length; at++)
    if (fixed[at] === 0 && inverts?.(at % size, Math.floor(at / size))) dark[at] = 1 - (dark[at] ?? 0)
}

/** How hard the code is to read: long runs, blocks, what looks like a finder, too much dark or light. */
export function penaltyOf(grid: QrGrid): number {
  const rows = linesOf(grid)
  const columns = linesOf(transposed(grid))
  const lines = [...rows, ...columns]
  const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? [])
  const finders = lines.reduce((count, line) => count + (line.match(FINDER_LIKE)?.length ?? 0), 0)
  const share = grid.dark.reduce((sum, bit) => sum + bit, 0) / grid.dark.length
  const uneven = Math.floor((Math.abs(share - 0.5) * 100) / 5)
  return (
    runs.reduce((sum, { length }) => sum + length - 2, 0) + 3 * blocksIn(rows) + 40 * finders + 10 * uneven
  )
}

/** Squares of two by two of one colour. */
function blocksIn(rows: ReadonlyArray<string>): number {
  let count = 0
  for (const [index, row] of rows.entries()) {
    const below = rows[index + 1] ?? ''
    for (let x = 0; x + 1 < below.length; x++)
      if (row[x] === row[x + 1] && row[x] === below[x] && row[x] === below[x + 1]) count++
  }
  return count
}

function linesOf({ size, dark }: QrGrid): Array<string> {
  return Array.from({ length: size }, (_, y) => dark.slice(y * size, (y + 1) * size).join(''))
}

function transposed({ size, dark, fixed }: QrGrid): QrGrid {
  return {
    size,
    fixed,
    dark: dark.map((_, at) => dark[(at % size) * size + Math.floor(at / size)] ?? 0),
  }
}

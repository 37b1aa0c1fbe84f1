import { alignmentCentres, type QrVersion } from './qr-version.ts'

/** A square of modules, row by row: 1 is dark. `fixed` marks those that carry no data. */
export type QrGrid = { size: number; dark: Uint8Array; fixed: Uint8Array }

/** The fixed patterns of a version; the places of format and version are reserved or filled. */
export function emptyGrid(version: QrVersion): QrGrid {
  const { size } = version
  const grid = { size, dark: new Uint8Array(size * size), fixed: new Uint8Array(size * size) }
  for (let index = 0; index < size; index++) {
    fix(grid, 6, index, index % 2 === 0)
    fix(grid, index, 6, index % 2 === 0)
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawRings(grid, x, y, 4)
  const centres = alignmentCentres(version)
  const last = centres.length - 1
  for (const [row, y] of centres.entries())
    for (const [column, x] of centres.entries()) {
      const inFinder = (row === 0 && (column === 0 || column === last)) || (row === last && column === 0)
      if (!inFinder) drawRings(grid, x, y, 2)
    }
  drawFormat(grid, 0)
  drawVersion(grid, version)
  return grid
}

/** Writes level M and the mask, twice, protected by a BCH code. */
export function drawFormat(grid: QrGrid, mask: number): void {
  const { size } = grid
  // Level M is 00.
  let remainder = mask
  for (let step = 0; step < 10; step++) remainder = (remainder << 1) ^ ((remainder >> 9) * 0x537)
  const bits = ((mask << 10) | remainder) ^ 0x5412
  for (let index = 0; index < 15; index++) {
    const dark = ((bits >> index) & 1) === 1
    const along = index < 6 ? index : index < 8 ? index + 1 : 14 - index
    if (index < 8) fix(grid, 8, along, dark)
    else fix(grid, index === 8 ? 7 : along, 8, dark)
    if (index < 8) fix(grid, size - 1 - index, 8, dark)
    else fix(grid, 8, size - 15 + index, dark)
  }
  fix(grid, 8, size - 8, true)
}

/** Lays the bytes over the free modules, two columns at a time, up and down from the right. */
export function drawCodewords(grid: QrGrid, bytes: Uint8Array): void {
  const { size, dark, fixed } = grid
  let bit = 0
  for (let pair = 0; pair < (size - 1) / 2; pair++) {
    const right = size - 1 - 2 * pair - (size - 1 - 2 * pair <= 6 ? 1 : 0)
    for (let step = 0; step < size; step++) {
      const y = pair % 2 === 0 ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        if (fixed[y * size + x] === 1) continue
        dark[y * size + x] = ((bytes[bit >> 3] ?? 0) >> (7 - (bit % 8))) & 1
        bit++
      }
    }
  }
}

function drawVersion(grid: QrGrid, { version, size }: QrVersion): void {
  if (version < 7) return
  let remainder = version
  for (let step = 0; step < 12; step++) remainder = (remainder << 1) ^ ((remainder >> 11) * 0x1f25)
  const bits = (version << 12) | remainder
  for (let index = 0; index < 18; index++) {
    const [along, across] = [size - 11 + (index % 3), Math.floor(index / 3)]
    fix(grid, along, across, ((bits >> index) & 1) === 1)
    fix(grid, across, along, ((bits >> index) & 1) === 1)
  }
}

/** Rings around a centre: a finder with its quiet edge reaches 4 modules, an alignment pattern 2. */
function drawRings(grid: QrGrid, centreX: number, centreY: number, reach: 2 | 4): void {
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) {
      const [x, y] = [centreX + dx, centreY + dy]
      const ring = Math.max(Math.abs(dx), Math.abs(dy))
      const dark = reach === 4 ? ring !== 2 && ring !== 4 : ring !== 1
      if (x >= 0 && y >= 0 && x < grid.size && y < grid.size) fix(grid, x, y, dark)
    }
}

function fix({ size, dark, fixed }: QrGrid, x: number, y: number, isDark: boolean): void {
  dark[y * size + x] = isDark ? 1 : 0
  fixed[y * size + x] = 1
}

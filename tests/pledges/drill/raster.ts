import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A page as grey values, 0 black to 255 white, row by row. */
export type Raster = { width: number; height: number; gray: Uint8Array; dotsPerInch: number }

/** A part of a page in points, y downwards from its upper edge. */
export type Box = { left: number; top: number; right: number; bottom: number }

/** Fine enough to tell characters apart. */
const DOTS_PER_INCH = 144
/** Radius in pixels. */
const BLUR = 2

/** Draws every page by poppler. */
export function rasterize(file: string, dotsPerInch = DOTS_PER_INCH): Array<Raster> {
  const folder = mkdtempSync(`${file}-pages-`)
  execFileSync('pdftoppm', ['-r', String(dotsPerInch), '-gray', file, join(folder, 'page')])
  // Numbers are padded to the same length, so names sort as pages do.
  const pages = readdirSync(folder).sort()
  return pages.map((name) => readGray(readFileSync(join(folder, name)), dotsPerInch))
}

function readGray(bytes: Buffer, dotsPerInch: number): Raster {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40))
  if (!head) throw new Error('not a grey map of 8 bits')
  return {
    width: Number(head[1]),
    height: Number(head[2]),
    gray: bytes.subarray(head[0].length),
    dotsPerInch,
  }
}

/** The ink in a part of a page: the sum of darkness, in fully black pixels. */
export function inkIn(raster: Raster, box: Box): number {
  let ink = 0
  for (const value of valuesIn(raster, box)) ink += 255 - value
  return ink / 255
}

/**
 * How much of the ink lies elsewhere on the other page: 0 the same picture, towards 2 nothing in common. Both are blurred
 * first, so that a hairline which falls on the next row of pixels is no difference.
 */
export function differenceIn(raster: Raster, other: Raster, box: Box): number {
  const [one, two] = [valuesIn(raster, box), valuesIn(other, box)]
  const width = widthOf(raster, box)
  const differences = one.map((value, index) => value - (two[index] ?? 255))
  const differing = differences.reduce(
    (sum, _, index) => sum + Math.abs(blurredAt(differences, width, index)),
    0,
  )
  return differing / 255 / Math.max(inkIn(other, box), 1)
}

function blurredAt(values: ReadonlyArray<number>, width: number, index: number): number {
  const [column, row] = [index % width, Math.floor(index / width)]
  let sum = 0
  for (let y = row - BLUR; y <= row + BLUR; y += 1)
    for (let x = Math.max(column - BLUR, 0); x <= Math.min(column + BLUR, width - 1); x += 1)
      sum += values[y * width + x] ?? 0
  return sum / (2 * BLUR + 1) ** 2
}

function widthOf({ width, dotsPerInch }: Raster, { left, right }: Box): number {
  return Math.min(toPixels(right, dotsPerInch), width) - toPixels(left, dotsPerInch)
}

function valuesIn(raster: Raster, { left, top, right, bottom }: Box): Array<number> {
  const { width, height, gray, dotsPerInch } = raster
  const values: Array<number> = []
  for (let y = toPixels(top, dotsPerInch); y < Math.min(toPixels(bottom, dotsPerInch), height); y += 1)
    for (let x = toPixels(left, dotsPerInch); x < Math.min(toPixels(right, dotsPerInch), width); x += 1)
      values.push(gray[y * width + x] ?? 255)
  return values
}

function toPixels(points: number, dotsPerInch: number): number {
  return Math.max(0, Math.round((points * dotsPerInch) / 72))
}

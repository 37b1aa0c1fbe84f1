import { codewords } from './qr-codewords.ts'
import { drawCodewords, drawFormat, emptyGrid, type QrGrid } from './qr-grid.ts'
import { applyMask, MASKS, penaltyOf } from './qr-mask.ts'
import { versionFor } from './qr-version.ts'

/** A QR code to draw: `size` modules a side, `path` the outline of the dark ones in SVG, without a quiet zone. */
export type QrCode = { size: number; path: string }

/**
 * A text as a QR code: UTF-8 in byte mode, error correction M (ISO/IEC 18004); null when it is longer than 666 bytes.
 * A reader needs four light modules around it.
 */
export function qrCode(text: string): QrCode | null {
  const content = new TextEncoder().encode(text)
  const version = versionFor(content.length)
  if (!version) return null
  const bytes = codewords(content, version)
  const grids = MASKS.map((_, mask) => {
    const grid = emptyGrid(version)
    drawCodewords(grid, bytes)
    applyMask(grid, mask)
    drawFormat(grid, mask)
    return grid
  })
  const [first, ...others] = grids.map((grid) => ({ grid, penalty: penaltyOf(grid) }))
  if (!first) return null
  const best = others.reduce((least, one) => (one.penalty < least.penalty ? one : least), first)
  return { size: version.size, path: pathOf(best.grid) }
}

/** One rectangle for each run of dark modules in a row. */
function pathOf({ size, dark }: QrGrid): string {
  const rows = Array.from({ length: size }, (_, y) => {
    const row = dark.slice(y * size, (y + 1) * size).join('')
    return [...row.matchAll(/1+/g)].map(
      ({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`,
    )
  })
  return rows.flat().join('')
}

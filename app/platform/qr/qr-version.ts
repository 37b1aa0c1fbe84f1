/** Error correction bytes a block and blocks, level M, by version from 1 (ISO/IEC 18004, table 9). */
const LEVEL_M: ReadonlyArray<readonly [number, number]> = [
  [10, 1],
  [16, 1],
  [26, 1],
  [18, 2],
  [24, 2],
  [16, 4],
  [18, 4],
  [22, 4],
  [22, 5],
  [26, 5],
  [30, 5],
  [22, 8],
  [22, 9],
  [24, 9],
  [24, 10],
  [28, 10],
  [28, 11],
  [26, 13],
  [26, 14],
  [26, 16],
]

/** One size of QR code at level M. `size` in modules, the rest in bytes. */
export type QrVersion = { version: number; size: number; total: number; correction: number; blocks: number }

/** The smallest version that holds this many bytes; null when none up to 20 (666 bytes) does. */
export function versionFor(bytes: number): QrVersion | null {
  for (let version = 1; version <= LEVEL_M.length; version++) {
    const found = qrVersion(version)
    if (bytes <= dataBytes(found) - (version < 10 ? 2 : 3)) return found
  }
  return null
}

/** The version of that number, 1 to 20. */
export function qrVersion(version: number): QrVersion {
  const [correction, blocks] = LEVEL_M[version - 1] ?? [0, 0]
  const total = Math.floor(freeModules(version) / 8)
  return { version, size: 17 + 4 * version, total, correction, blocks }
}

/** Bytes for mode, length, data and padding. */
export function dataBytes({ total, correction, blocks }: QrVersion): number {
  return total - correction * blocks
}

/** Coordinates of the centres of the alignment patterns, in both directions. */
export function alignmentCentres({ version, size }: QrVersion): Array<number> {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2
  const later = Array.from({ length: count - 1 }, (_, index) => size - 7 - index * step)
  return [6, ...later.reverse()]
}

/** Modules that are not part of any fixed pattern. */
function freeModules(version: number): number {
  const all = (16 * version + 128) * version + 64
  if (version === 1) return all
  const count = Math.floor(version / 7) + 2
  return all - (25 * count - 10) * count + 55 - (version >= 7 ? 36 : 0)
}

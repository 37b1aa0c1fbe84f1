/**
 * Coordinates are rounded to this many font units (of 1,000 to the em): at text size half of it is 0.013 mm, less than
 * two thirds of a 1,200 dpi printer's dot, and a document shrinks by a fifth: one with three signatures, time-stamps and
 * long clauses of its own stays below 120,000 bytes.
 */
const GRID = 6

type Table = { tag: string; bytes: Buffer }

/**
 * Rounds the outlines of a TrueType font that was cut to a few glyphs, so that they compress better. Widths, glyph
 * numbers and composite glyphs stay as they are.
 */
export function coarsenOutlines(font: Buffer): Buffer {
  const tables = readTables(font)
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map(
    (tag) => tables.find((table) => table.tag === tag)?.bytes,
  )
  if (!head || !loca || !glyf) return font
  const offsets = readOffsets(loca, head.readInt16BE(50) === 1)
  const glyphs = offsets
    .slice(0, -1)
    .map((start, index) => coarsenGlyph(glyf.subarray(start, offsets[index + 1])))
  const longHead = Buffer.from(head)
  longHead.writeInt16BE(1, 50)
  const replaced: Record<string, Buffer> = {
    head: longHead,
    loca: writeOffsets(glyphs),
    glyf: Buffer.concat(glyphs),
  }
  return writeTables(
    font.subarray(0, 4),
    tables.map(({ tag, bytes }) => ({ tag, bytes: replaced[tag] ?? bytes })),
  )
}

function readTables(font: Buffer): Array<Table> {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const record = 12 + index * 16
    const start = font.readUInt32BE(record + 8)
    const bytes = font.subarray(start, start + font.readUInt32BE(record + 12))
    return { tag: font.toString('latin1', record, record + 4), bytes }
  })
}

/** Writes tables after one another; checksums are left at zero, readers of embedded fonts do not look at them. */
function writeTables(kind: Buffer, tables: ReadonlyArray<Table>): Buffer {
  const directory = Buffer.alloc(12 + tables.length * 16)
  kind.copy(directory)
  directory.writeUInt16BE(tables.length, 4)
  let offset = directory.length
  const bodies = tables.map(({ tag, bytes }, index) => {
    const record = 12 + index * 16
    directory.write(tag, record, 'latin1')
    directory.writeUInt32BE(offset, record + 8)
    directory.writeUInt32BE(bytes.length, record + 12)
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
    offset += padded.length
    return padded
  })
  return Buffer.concat([directory, ...bodies])
}

function readOffsets(loca: Buffer, isLong: boolean): Array<number> {
  const count = loca.length / (isLong ? 4 : 2)
  return Array.from({ length: count }, (_, index) => {
    return isLong ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2
  })
}

function writeOffsets(glyphs: ReadonlyArray<Buffer>): Buffer {
  const loca = Buffer.alloc((glyphs.length + 1) * 4)
  let offset = 0
  glyphs.forEach((glyph, index) => {
    offset += glyph.length
    loca.writeUInt32BE(offset, (index + 1) * 4)
  })
  return loca
}

/** One simple glyph with rounded points and without hints; others unchanged. */
function coarsenGlyph(glyph: Buffer): Buffer {
  const contours = glyph.length === 0 ? 0 : glyph.readInt16BE(0)
  if (contours <= 0) return Buffer.concat([glyph, Buffer.alloc(glyph.length % 2)])
  const instructions = 10 + contours * 2
  const flagsAt = instructions + 2 + glyph.readUInt16BE(instructions)
  const count = glyph.readUInt16BE(instructions - 2) + 1
  const { flags, xs, ys } = readPoints(glyph.subarray(flagsAt), count)
  const points = writePoints(flags, xs.map(rounded), ys.map(rounded))
  const body = Buffer.concat([glyph.subarray(0, instructions), Buffer.alloc(2), points])
  return Buffer.concat([body, Buffer.alloc(body.length % 2)])
}

function rounded(value: number): number {
  return Math.round(value / GRID) * GRID
}

const [ON_CURVE, X_SHORT, Y_SHORT, REPEAT, X_SAME, Y_SAME, OVERLAP] = [1, 2, 4, 8, 16, 32, 64]

type Points = { flags: Array<number>; xs: Array<number>; ys: Array<number> }

function readPoints(bytes: Buffer, count: number): Points {
  let at = 0
  const flags: Array<number> = []
  while (flags.length < count) {
    const flag = bytes.readUInt8(at++)
    const times = flag & REPEAT ? bytes.readUInt8(at++) + 1 : 1
    for (let time = 0; time < times; time += 1) flags.push(flag)
  }
  const readAxis = (short: number, same: number): Array<number> => {
    let value = 0
    return flags.map((flag) => {
      if (flag & short) value += bytes.readUInt8(at++) * (flag & same ? 1 : -1)
      else if (!(flag & same)) {
        value += bytes.readInt16BE(at)
        at += 2
      }
      return value
    })
  }
  return { flags, xs: readAxis(X_SHORT, X_SAME), ys: readAxis(Y_SHORT, Y_SAME) }
}

function writePoints(
  flags: ReadonlyArray<number>,
  xs: ReadonlyArray<number>,
  ys: ReadonlyArray<number>,
): Buffer {
  const x = writeAxis(xs, X_SHORT, X_SAME)
  const y = writeAxis(ys, Y_SHORT, Y_SAME)
  const written = flags.map((flag, index) => {
    return (flag & (ON_CURVE | OVERLAP)) | (x.flags[index] ?? 0) | (y.flags[index] ?? 0)
  })
  return Buffer.concat([Buffer.from(written), x.bytes, y.bytes])
}

function writeAxis(
  values: ReadonlyArray<number>,
  short: number,
  same: number,
): { flags: Array<number>; bytes: Buffer } {
  const bytes: Array<number> = []
  const flags = values.map((value, index) => {
    const step = value - (values[index - 1] ?? 0)
    if (step === 0) return same
    if (Math.abs(step) < 256) {
      bytes.push(Math.abs(step))
      return step > 0 ? short | same : short
    }
    bytes.push((step >> 8) & 0xff, step & 0xff)
    return 0
  })
  return { flags, bytes: Buffer.from(bytes) }
}

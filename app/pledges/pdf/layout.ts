import { breakLines } from './break-lines.ts'

/** Width of text set in this size, in points. */
export type MeasureText = (text: string, size: number) => number

/** A page in points (1/72 inch), y upwards from the lower edge as in PDF. */
export type PageShape = {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}

/** A4 with margins that leave room for filing holes. */
export const A4: PageShape = { width: 595.28, height: 841.89, left: 76, right: 70, top: 76, bottom: 76 }

export type TextBlock = {
  kind: 'text'
  text: string
  size: number
  /** Baseline to baseline. */
  leading: number
  /** Indent of the first line, in characters of this size. */
  indent?: number
  align?: 'left' | 'center'
  /** Space above, left out at the top of a page. */
  before?: number
  gray?: number
  /** Never the last thing on a page. */
  keepWithNext?: boolean
}

/** A term and its value side by side, as in a form. */
export type PairBlock = {
  kind: 'pair'
  term: string
  value: string
  size: number
  leading: number
  before?: number
}

/** The place for the handwriting with its label on the left and lines of text below. */
export type SignatureBlock = {
  kind: 'signature'
  /** Whose handwriting of those in the document: 0 is the signer's. */
  hand: number
  label: string
  below: ReadonlyArray<string>
  size: number
  height: number
}

/** A QR code of this text, at the left margin; its side in points. */
export type QrBlock = { kind: 'qr'; text: string; side: number; before?: number }

export type Block = TextBlock | PairBlock | SignatureBlock | QrBlock | { kind: 'page-break' }

export type PlacedText = { kind: 'text'; text: string; x: number; y: number; size: number; gray: number }
export type PlacedDrawing = {
  kind: 'drawing'
  hand: number
  x: number
  y: number
  width: number
  height: number
}
/** A QR code with its upper left corner there. */
export type PlacedQr = { kind: 'qr'; text: string; x: number; y: number; side: number }
export type Placed = PlacedText | PlacedDrawing | PlacedQr

/** Width of the term column of a pair. */
const TERM_WIDTH = 92
const SIGNATURE_WIDTH = 190

/** One thing that is never parted by a page break: its height and what it draws, y downwards from its top. */
type Piece = { height: number; before: number; keepWithNext: boolean; placed: ReadonlyArray<Placed> }

/**
 * Sets blocks into pages. Lines are broken by breakLines; a block flows over pages line by line, the signature with
 * its label and date stays in one piece.
 */
export function layOut(
  blocks: ReadonlyArray<Block>,
  measure: MeasureText,
  shape: PageShape,
): Array<Array<Placed>> {
  const pages: Array<Array<Placed>> = [[]]
  let y = shape.height - shape.top
  const turnPage = (): void => {
    pages.push([])
    y = shape.height - shape.top
  }
  for (const group of groupsOf(blocks, measure, shape)) {
    if (group === 'page-break') {
      turnPage()
      continue
    }
    const isTop = pages.at(-1)?.length === 0
    const height = group.reduce(
      (sum, piece, index) => sum + piece.height + (index === 0 && isTop ? 0 : piece.before),
      0,
    )
    if (!isTop && y - height < shape.bottom) turnPage()
    for (const piece of group) {
      if (pages.at(-1)?.length !== 0) y -= piece.before
      pages.at(-1)?.push(...piece.placed.map((placed) => ({ ...placed, y: y - placed.y })))
      y -= piece.height
    }
  }
  return pages
}

/** Pieces that must stand on one page together. */
function groupsOf(
  blocks: ReadonlyArray<Block>,
  measure: MeasureText,
  shape: PageShape,
): Array<Array<Piece> | 'page-break'> {
  const groups: Array<Array<Piece> | 'page-break'> = []
  let open: Array<Piece> = []
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      groups.push('page-break')
      continue
    }
    for (const piece of piecesOf(block, measure, shape)) {
      open.push(piece)
      if (piece.keepWithNext) continue
      groups.push(open)
      open = []
    }
  }
  if (open.length > 0) groups.push(open)
  return groups
}

function piecesOf(
  block: Exclude<Block, { kind: 'page-break' }>,
  measure: MeasureText,
  shape: PageShape,
): Array<Piece> {
  const width = shape.width - shape.left - shape.right
  if (block.kind === 'signature') return [signaturePiece(block, measure, shape.left, width)]
  if (block.kind === 'pair') return [pairPiece(block, measure, shape.left, width)]
  if (block.kind === 'qr') return [qrPiece(block, shape.left)]
  return textPieces(block, measure, shape.left, width)
}

function textPieces(block: TextBlock, measure: MeasureText, left: number, width: number): Array<Piece> {
  const firstIndent = (block.indent ?? 0) * block.size
  const lines = breakLines(block.text, (text) => measure(text, block.size), { width, firstIndent })
  return lines.map((text, index) => {
    const spare = block.align === 'center' ? (width - measure(text, block.size)) / 2 : 0
    const x = left + spare + (index === 0 ? firstIndent : 0)
    return {
      height: block.leading,
      before: index === 0 ? (block.before ?? 0) : 0,
      // Neither the first line alone at the foot of a page nor the last alone at the head of the next.
      keepWithNext:
        block.keepWithNext === true || (lines.length > 1 && (index === 0 || index === lines.length - 2)),
      placed: [{ kind: 'text', text, x, y: block.size, size: block.size, gray: block.gray ?? 0 }],
    }
  })
}

function pairPiece(block: PairBlock, measure: MeasureText, left: number, width: number): Piece {
  const lines = breakLines(block.value, (text) => measure(text, block.size), { width: width - TERM_WIDTH })
  const term: Placed = {
    kind: 'text',
    text: block.term,
    x: left,
    y: block.size,
    size: block.size,
    gray: 0.35,
  }
  const values = lines.map((text, index): Placed => {
    const y = block.size + index * block.leading
    return { kind: 'text', text, x: left + TERM_WIDTH, y, size: block.size, gray: 0 }
  })
  return {
    height: lines.length * block.leading,
    before: block.before ?? 0,
    keepWithNext: false,
    placed: [term, ...values],
  }
}

function qrPiece({ text, side, before = 0 }: QrBlock, x: number): Piece {
  return { height: side, before, keepWithNext: false, placed: [{ kind: 'qr', text, x, y: 0, side }] }
}

function signaturePiece(block: SignatureBlock, measure: MeasureText, left: number, width: number): Piece {
  const x = left + width - SIGNATURE_WIDTH
  const label: Placed = {
    kind: 'text',
    text: block.label,
    x: x - measure(block.label, block.size),
    y: block.height / 2 + block.size / 2,
    size: block.size,
    gray: 0,
  }
  const drawing: Placed = {
    kind: 'drawing',
    hand: block.hand,
    x,
    y: block.height,
    width: SIGNATURE_WIDTH,
    height: block.height,
  }
  const below = block.below.map((text, index): Placed => {
    const y = block.height + block.size * (1.4 + index * 1.8)
    return { kind: 'text', text, x: left + width - measure(text, block.size), y, size: block.size, gray: 0 }
  })
  const height = block.height + block.size * (1 + block.below.length * 1.8)
  return { height, before: block.size, keepWithNext: false, placed: [label, drawing, ...below] }
}

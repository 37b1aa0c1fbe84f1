import { PDF, PdfString, ops, type EmbeddedFont } from '@libpdf/core'
import subsetFont from 'subset-font'
import type { Strokes } from '../strokes.ts'
import { coarsenOutlines } from './coarsen-outlines.server.ts'
import type { FontFile } from './font-file.server.ts'
import { A4, layOut, type Block, type PlacedDrawing, type PlacedText } from './layout.ts'
import { printableText } from './printable-text.ts'
import { qrOperators } from './qr-operators.server.ts'
import { strokeCurves, type StrokeCurve } from './stroke-curves.ts'

type Operator = ReturnType<typeof ops.stroke>

export type PageContent = {
  /** Printed at the foot of each page, before the page number. */
  footer: string
  blocks: ReadonlyArray<Block>
  /** The handwriting of each who signed, the signer's first. */
  hands: ReadonlyArray<Strokes>
}

/**
 * Draws blocks on A4 pages of a new document. The font is first cut to the characters used: cutting by HarfBuzz
 * takes 40 ms where the PDF library's own cutting of the whole font takes four times as long.
 */
export async function drawPages(content: PageContent, fontFile: FontFile): Promise<PDF> {
  const blocks = content.blocks.map((block) => printableBlock(block, fontFile))
  const footer = printableText(content.footer, fontFile.covers).text
  const used = [...blocks.flatMap(textsOf), footer, '第共页0123456789 /·〓'].join('')
  const cut = await subsetFont(fontFile.bytes, used, {
    targetFormat: 'sfnt',
    noHinting: true,
    keepFeatures: [],
  })
  const pdf = PDF.create()
  const font = pdf.embedFont(new Uint8Array(coarsenOutlines(cut)))
  const pages = layOut(blocks, (text, size) => font.getTextWidth(text, size), A4)
  pages.forEach((placed, index) => {
    const page = pdf.addPage({ width: A4.width, height: A4.height })
    const fontName = page.registerFont(font)
    const number = footerOf(`${footer} · 第 ${index + 1} 页 / 共 ${pages.length} 页`, font)
    // All of a page in one call: every call makes a stream object of its own in the file.
    page.drawOperators(
      [...placed, number].flatMap((item) =>
        item.kind === 'drawing'
          ? strokeOperators(content.hands[item.hand] ?? [], item)
          : item.kind === 'qr'
            ? qrOperators(item)
            : textOperators(item, fontName, font),
      ),
    )
  })
  return pdf
}

function footerOf(text: string, font: EmbeddedFont): PlacedText {
  const x = (A4.width - font.getTextWidth(text, 8.5)) / 2
  return { kind: 'text', text, x, y: A4.bottom / 2, size: 8.5, gray: 0.4 }
}

function textOperators(
  { text, x, y, size, gray }: PlacedText,
  fontName: string,
  font: EmbeddedFont,
): Array<Operator> {
  const glyphs = font.encodeTextToGids(text).flatMap((glyph) => [glyph >> 8, glyph & 0xff])
  return [
    ops.beginText(),
    ops.setNonStrokingGray(gray),
    ops.setFont(fontName, size),
    ops.moveText(round(x), round(y)),
    ops.showText(PdfString.fromBytes(Uint8Array.from(glyphs))),
    ops.endText(),
  ]
}

/** The handwriting as curves, so that it stays sharp at any size and the file stays small. */
function strokeOperators(strokes: Strokes, frame: PlacedDrawing): Array<Operator> {
  return [
    ops.pushGraphicsState(),
    ops.setStrokingRGB(0.05, 0.08, 0.25),
    ops.setLineCap(1),
    ops.setLineJoin(1),
    ...strokeCurves(strokes, frame).flatMap(curveOperators),
    ops.popGraphicsState(),
  ]
}

function curveOperators({ from, control1, control2, to, width }: StrokeCurve): Array<Operator> {
  const [x1, y1, x2, y2] = [control1.x, control1.y, control2.x, control2.y].map(round)
  return [
    ops.setLineWidth(round(width)),
    ops.moveTo(round(from.x), round(from.y)),
    ops.curveTo(x1 ?? 0, y1 ?? 0, x2 ?? 0, y2 ?? 0, round(to.x), round(to.y)),
    ops.stroke(),
  ]
}

/** Hundredths of a point: finer than any printer. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}

function printableBlock(block: Block, { covers }: FontFile): Block {
  const clean = (text: string): string => printableText(text, covers).text
  if (block.kind === 'text') return { ...block, text: clean(block.text) }
  if (block.kind === 'pair') return { ...block, value: clean(block.value) }
  if (block.kind === 'signature') return { ...block, below: block.below.map(clean) }
  return block
}

function textsOf(block: Block): Array<string> {
  if (block.kind === 'text') return [block.text]
  if (block.kind === 'pair') return [block.term, block.value]
  return block.kind === 'signature' ? [block.label, ...block.below] : []
}

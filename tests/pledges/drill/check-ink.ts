import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { drawPages } from '#app/pledges/pdf/draw-pages.server.ts'
import { loadFontFile } from '#app/pledges/pdf/font-file.server.ts'
import {
  A4,
  layOut,
  type Block,
  type MeasureText,
  type Placed,
  type PlacedText,
} from '#app/pledges/pdf/layout.ts'
import { printableText } from '#app/pledges/pdf/printable-text.ts'
import { drawReference } from './draw-reference.ts'
import { differenceIn, inkIn, rasterize, type Box, type Raster } from './raster.ts'

/** How far the ink of a line may be from that of the reference. */
const LINE_TOLERANCE = 0.02
/** Lines are weighed, so finely that how a stem falls on the pixels does not count. */
const LINE_DOTS_PER_INCH = 300
/** A character whose picture differs from the reference by more than this is another character, or none. */
const OTHER_CHARACTER = 0.4
const PER_LINE = 34

export type InkReport = { checked: number; worst: number; faults: Array<string> }

/** Compares the ink of every line of text in a sealed document with the same line set from the uncut font. */
export async function checkLines(file: string, blocks: ReadonlyArray<Block>): Promise<InkReport> {
  const measure = await measureWhole()
  const pages = layOut(blocks, measure, A4)
  await drawReference(pages, `${file}.reference.pdf`)
  const [ours, reference] = [file, `${file}.reference.pdf`].map((each) => rasterize(each, LINE_DOTS_PER_INCH))
  if (!ours || !reference) throw new Error('no pictures of the pages')
  const report: InkReport = { checked: 0, worst: 0, faults: [] }
  if (ours.length !== pages.length || reference.length !== pages.length)
    report.faults.push(`${ours.length} pages, laid out ${pages.length}, reference ${reference.length}`)
  pages.forEach((placed, index) => {
    const [one, other] = [ours[index], reference[index]]
    if (!one || !other) return
    for (const line of placed.filter(isText)) {
      const box = boxOf(line, measure)
      const wanted = inkIn(other, box)
      const off = Math.abs(inkIn(one, box) - wanted) / wanted
      report.checked += 1
      report.worst = Math.max(report.worst, off)
      if (!(off <= LINE_TOLERANCE)) report.faults.push(`ink ${(off * 100).toFixed(1)} % off: ${line.text}`)
    }
  })
  return report
}

/** Puts characters through the document's own drawing: none may come out blank or as another picture. */
export async function checkCharacters(characters: ReadonlyArray<string>, folder: string): Promise<InkReport> {
  const fontFile = await loadFontFile()
  const faults = printableText(characters.join(''), fontFile.covers).missing.map((one) => `no glyph: ${one}`)
  const measure = await measureWhole()
  const rows = Array.from({ length: Math.ceil(characters.length / PER_LINE) }, (_, index) =>
    characters.slice(index * PER_LINE, (index + 1) * PER_LINE).join(''),
  )
  const blocks = rows.map((text): Block => ({ kind: 'text', text, size: 12, leading: 21 }))
  const file = join(folder, 'sweep.pdf')
  const drawn = await drawPages({ footer: '', blocks, hands: [] }, fontFile)
  writeFileSync(file, await (await PDF.load(await drawn.save({ subsetFonts: true }))).save())
  const pages = layOut(blocks, measure, A4)
  await drawReference(pages, `${file}.reference.pdf`)
  const [ours, reference] = [rasterize(file), rasterize(`${file}.reference.pdf`)]
  const report: InkReport = { checked: 0, worst: 0, faults }
  pages.forEach((placed, index) => {
    const [one, other] = [ours[index], reference[index]]
    if (!one || !other) return
    for (const { character, box } of placed.filter(isText).flatMap((line) => cellsOf(line, measure))) {
      const ink = inkIn(one, box)
      const off = differenceOf(character, one, other, box)
      report.checked += 1
      report.worst = Math.max(report.worst, off)
      if (ink === 0) report.faults.push(`blank: ${character}`)
      else if (off > OTHER_CHARACTER) report.faults.push(`another picture (${off.toFixed(2)}): ${character}`)
    }
  })
  return report
}

/** Rules and boxes are single hairlines that fall on one row of pixels or the next: of them the amount of ink counts. */
function differenceOf(character: string, one: Raster, other: Raster, box: Box): number {
  if (/\p{L}/u.test(character)) return differenceIn(one, other, box)
  return Math.abs(inkIn(one, box) - inkIn(other, box)) / Math.max(inkIn(other, box), 1)
}

/** Every character that GBK can write and that leaves ink. */
export function gbkCharacters(): Array<string> {
  const decoder = new TextDecoder('gbk')
  const found = new Set<string>()
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const text = decoder.decode(Uint8Array.of(first, second))
      if ([...text].length === 1 && /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(text) && text !== '\ufffd')
        found.add(text)
    }
  return [...found]
}

function isText(placed: Placed): placed is PlacedText {
  return placed.kind === 'text' && placed.text.trim() !== ''
}

function boxOf({ text, x, y, size }: PlacedText, measure: MeasureText): Box {
  const baseline = A4.height - y
  const right = x + measure(text, size) + 1
  return { left: x - 1, top: baseline - size, right, bottom: baseline + size * 0.35 }
}

function cellsOf(line: PlacedText, measure: MeasureText): Array<{ character: string; box: Box }> {
  let left = line.x
  return [...line.text].map((character) => {
    const right = left + measure(character, line.size)
    const box = { ...boxOf(line, measure), left, right }
    left = right
    return { character, box }
  })
}

let measuring: Promise<MeasureText> | undefined

/** Measures by the uncut font. */
function measureWhole(): Promise<MeasureText> {
  measuring ??= loadFontFile().then(({ bytes }) => {
    const font = PDF.create().embedFont(new Uint8Array(bytes))
    return (text, size) => font.getTextWidth(text, size)
  })
  return measuring
}

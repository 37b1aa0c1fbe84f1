import { htmlText } from '#app/platform/html-text.ts'
import { ISLAND_KINDS, type Block, type IslandKind, type Section } from '../catalogue.ts'

/** Marks that the compiler puts in place of second-level headings and islands; no author can write them. */
export const HEADING_MARK = 'lianxue-heading'
export const ISLAND_MARK = 'lianxue-island'

const MARKS = new RegExp(
  `<${HEADING_MARK}>(?<heading>.*?)</${HEADING_MARK}>|<${ISLAND_MARK} kind="(?<kind>\\w+)" name="(?<name>[\\w-]+)"></${ISLAND_MARK}>`,
  'gsu',
)

/** Cuts the HTML of a lesson at its headings into sections, and these at their islands into blocks. */
export function splitSections(html: string): { opening: Array<Block>; sections: Array<Section> } {
  const opening: Array<Block> = []
  const sections: Array<Section> = []
  let blocks = opening
  let from = 0
  for (const match of html.matchAll(MARKS)) {
    addHtml(blocks, html.slice(from, match.index))
    from = match.index + match[0].length
    const { heading, kind, name } = match.groups ?? {}
    if (heading === undefined) blocks.push({ island: islandKind(kind), id: name ?? '' })
    else {
      blocks = []
      sections.push({ id: `s${sections.length + 1}`, heading: htmlText(heading), blocks })
    }
  }
  addHtml(blocks, html.slice(from))
  return { opening, sections }
}

function addHtml(blocks: Array<Block>, html: string): void {
  const trimmed = html.trim()
  if (trimmed !== '') blocks.push({ html: trimmed })
}

function islandKind(kind: string | undefined): IslandKind {
  const known = ISLAND_KINDS.find((each) => each === kind)
  if (known) return known
  throw new Error(`no island kind ${kind}`)
}

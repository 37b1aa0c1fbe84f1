import { clauseWith, excerpt, type ExcerptPart } from './excerpt.ts'
import { KIND_NAMES, type Passage } from './passage.ts'
import { searchPassages } from './search-passages.ts'

/** A result as it is shown. `href` opens the page at the passage with the clause lit up where the browser can. */
export type SearchResult = {
  href: string
  title: string
  kind: string
  where: string
  parts: Array<ExcerptPart>
}

/** As many as anybody reads; beyond that another word helps more. */
const SHOWN = 30
/** Longer than any question; the rest of a pasted page is left out. */
export const LONGEST_QUERY = 100

/** The results for what was typed, best first. */
export function findResults(query: string, passages: ReadonlyArray<Passage>): Array<SearchResult> {
  const found = searchPassages(query.slice(0, LONGEST_QUERY), passages, SHOWN)
  return found.map(({ passage, forms }) => ({
    href: withFragment(passage.to, clauseWith(passage.text, forms)),
    title: passage.title,
    kind: KIND_NAMES[passage.kind],
    where: passage.where,
    parts: excerpt(passage.text, forms),
  }))
}

/** An address that lights up a clause (URL text fragments); an entry of the glossary is lit up by its own anchor. */
function withFragment(to: string, clause: string | null): string {
  if (clause === null || to.startsWith('/glossary')) return to
  const directive = `:~:text=${encodeURIComponent(clause).replace(/-/gu, '%2D')}`
  return to.includes('#') ? `${to}${directive}` : `${to}#${directive}`
}

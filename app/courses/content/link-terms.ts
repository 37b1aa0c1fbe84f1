import type { Term } from '#app/library/library.ts'

/** What `<Term>` becomes while the glossary is not yet at hand; no author can write it. */
export const TERM_MARK = 'lianxue-term'

/** Inside these a word is left as it is: links, titles, the words of a law, code. */
const LEFT_ALONE = new Set([
  'a',
  'h3',
  'h4',
  'th',
  'cite',
  'blockquote',
  'code',
  'lianxue-heading',
  TERM_MARK,
])
const PIECES = new RegExp(
  `<${TERM_MARK} name="([^"]*)">(.*?)</${TERM_MARK}>|<(/?)([\\w-]+)[^>]*>|[^<]+`,
  'gsu',
)

/**
 * Links the words of the glossary in the HTML of a lesson, each where it is used first; a marked term always. Done after
 * the compiled lesson comes from its cache, so that a new word in the glossary compiles nothing.
 */
export function linkTerms(html: string, terms: ReadonlyArray<Term>): string {
  const ids = termIds(terms)
  const names = [...termIds(terms.filter(({ unlinked }) => !unlinked)).keys()]
  if (ids.size === 0) return html.replaceAll(new RegExp(`</?${TERM_MARK}[^>]*>`, 'gu'), '')
  // The longest first: of 监督执纪“四种形态” and “四种形态” the whole is meant.
  const words = new RegExp(
    names
      .sort((one, other) => other.length - one.length)
      .map(escaped)
      .join('|') || '(?!)',
    'gu',
  )
  const used = new Set<string>()
  let inside = 0
  return html.replaceAll(
    PIECES,
    (piece, marked?: string, words1?: string, closing?: string, tag?: string) => {
      if (marked !== undefined) return link(ids.get(marked || plain(words1 ?? '')), words1 ?? '')
      if (tag !== undefined) {
        if (LEFT_ALONE.has(tag)) inside += closing ? -1 : 1
        return piece
      }
      return inside > 0 ? piece : piece.replaceAll(words, (word) => link(ids.get(word), word, used))
    },
  )
}

/** The id of each name of each term. */
export function termIds(terms: ReadonlyArray<Term>): Map<string, string> {
  return new Map(
    terms.flatMap(({ id, term, also }) => [id, term, ...also].map((name): [string, string] => [name, id])),
  )
}

function link(id: string | undefined, words: string, used?: Set<string>): string {
  if (id === undefined || used?.has(id)) return words
  used?.add(id)
  return `<a class="term" href="/glossary#${id}">${words}</a>`
}

function plain(html: string): string {
  return html.replace(/<[^>]*>/gu, '')
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}

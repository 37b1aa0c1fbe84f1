import type { Passage, PassageKind } from './passage.ts'
import { pairs, queryWords, type QueryWord } from './query-words.ts'

/** A passage that was found, best first. `forms` are the words to be marked in it. */
export type Found = { passage: Passage; score: number; forms: ReadonlyArray<string> }

type Term = QueryWord & { weight: number }

/** A word in the title says more than one in the text. */
const TITLE = 3
/** From so many characters on a query can be the name of a rule, which the title of a course has in it. */
const NAME = 6
/** Below this share of the best a passage only happens to use a common word. */
const WORTH = 0.05
/** Where the thing is defined or taught comes before where it is mentioned. */
const KIND: Readonly<Record<PassageKind, number>> = {
  course: 1.15,
  term: 1.15,
  lesson: 1,
  card: 0.6,
  answer: 0.9,
  case: 0.9,
  duty: 0.85,
  template: 0.9,
}

/**
 * Searches all passages for a query: rare words weigh more, words side by side more still, and a passage with all the
 * words comes before one with a single word often. Goes through the whole text each time: the texts of fifty lessons
 * take about a millisecond.
 */
export function searchPassages(query: string, passages: ReadonlyArray<Passage>, limit: number): Array<Found> {
  const texts = passages.map(({ title, where, text }) => ({
    title: title.toLowerCase(),
    all: `${title}\n${where}\n${text}`.toLowerCase(),
  }))
  const lexicon = passages.flatMap(({ kind, title }) => (kind === 'term' ? [bare(title)] : []))
  const terms = weighed(knownWords(queryWords(query, lexicon), texts), texts)
  const phrase = bare(query)
  const forms = terms.flatMap((term) => term.forms)
  const found = passages
    .flatMap((passage, index) => {
      const text = texts[index]
      const score = text ? scoreOf(terms, text) : 0
      if (score === 0 || !text) return []
      return [{ passage, score: score * exactness(passage, text, phrase) * KIND[passage.kind], forms }]
    })
    .sort((one, other) => other.score - one.score)
  const least = (found[0]?.score ?? 0) * WORTH
  return found.filter(({ score }) => score >= least).slice(0, limit)
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[“”《》\s]+/gu, '')
}

/** By what the words count for more where they stand together as they were typed: as a title, in the name of a course, in the text. */
function exactness({ kind }: Passage, { title, all }: Text, phrase: string): number {
  if (bare(title) === phrase) return 3
  if (kind === 'course' && phrase.length >= NAME && bare(title).includes(phrase)) return 3
  return all.includes(phrase) ? 1.4 : 1
}

type Text = { title: string; all: string }

/** A word that stands nowhere is looked for by its pairs of characters. */
function knownWords(words: ReadonlyArray<QueryWord>, texts: ReadonlyArray<Text>): Array<QueryWord> {
  return words.flatMap((word) => {
    const known = texts.some(({ all }) => word.forms.some((form) => all.includes(form)))
    return known || [...word.word].length < 3
      ? [word]
      : pairs(word.word).map((pair) => ({ word: pair, forms: [pair] }))
  })
}

/** Words and neighbours with their weight: the rarer, the heavier. */
function weighed(words: ReadonlyArray<QueryWord>, texts: ReadonlyArray<Text>): Array<Term> {
  const neighbours = words.slice(1).map(({ word }, index) => {
    const both = `${words[index]?.word ?? ''}${word}`
    return { word: both, forms: [both] }
  })
  return [...words, ...neighbours].map((term) => {
    const count = texts.filter(({ all }) => term.forms.some((form) => all.includes(form))).length
    // A single character is often a piece of a word that the dictionary does not know.
    const piece = [...term.word].length === 1 ? 0.5 : 1
    return { ...term, weight: count === 0 ? 0 : piece * Math.log(1 + texts.length / count) }
  })
}

function scoreOf(terms: ReadonlyArray<Term>, text: Text): number {
  let score = 0
  let met = 0
  let whole = 0
  for (const { forms, weight } of terms) {
    whole += weight
    const often = forms.reduce((sum, form) => sum + occurrences(text.all, form), 0)
    if (often === 0) continue
    const titled = forms.some((form) => text.title.includes(form)) ? TITLE : 0
    score += weight * (1 + Math.log(often) / 2 + titled)
    met += weight
  }
  return whole === 0 ? 0 : score * (met / whole) ** 2
}

function occurrences(text: string, word: string): number {
  let count = 0
  for (let at = text.indexOf(word); at >= 0 && count < 20; at = text.indexOf(word, at + word.length)) count++
  return count
}

/** A piece of an excerpt; `hit` is a word that was looked for. */
export type ExcerptPart = { text: string; hit: boolean }

const LENGTH = 84

/** The stretch of a text that holds most of the words, cut at about two lines, with the words marked. */
export function excerpt(text: string, forms: ReadonlyArray<string>): Array<ExcerptPart> {
  const start = bestStart(text, forms)
  const piece = text.slice(start, start + LENGTH).replace(/\n/gu, ' ')
  const parts = marked(piece, forms)
  if (start > 0) parts.unshift({ text: '……', hit: false })
  if (start + LENGTH < text.length) parts.push({ text: '……', hit: false })
  return parts
}

/**
 * The clause around the first word, for a link that opens the page at it and lights it up (a text fragment). Null when
 * no word stands in the text itself.
 */
export function clauseWith(text: string, forms: ReadonlyArray<string>): string | null {
  const start = bestStart(text, forms)
  const hit = firstHit(text, forms, start)
  if (hit < 0) return null
  const before = text.slice(0, hit)
  const from =
    Math.max(
      ...['。', '，', '；', '：', '、', '\n', '“', '”', '？', '（', '）'].map((mark) =>
        before.lastIndexOf(mark),
      ),
    ) + 1
  const rest = text.slice(from)
  const end = rest.search(/[。，；：、\n“”？（）]/u)
  return (end < 0 ? rest : rest.slice(0, end)).trim().slice(0, 60) || null
}

/** Where the window with most different words begins, at the start of a clause where one is near. */
function bestStart(text: string, forms: ReadonlyArray<string>): number {
  const lower = text.toLowerCase()
  const places = forms.flatMap((form) => everyPlace(lower, form))
  let best = 0
  let most = 0
  for (const place of places) {
    const start = Math.max(0, place - 12)
    const window = lower.slice(start, start + LENGTH)
    const different = forms.filter((form) => window.includes(form)).length
    if (different > most || (different === most && start < best)) [best, most] = [start, different]
  }
  const clause = Math.max(text.lastIndexOf('。', best + 11), text.lastIndexOf('\n', best + 11)) + 1
  return clause > 0 && best - clause < 30 ? Math.min(clause, Math.max(0, best + 12)) : best
}

function everyPlace(text: string, word: string): Array<number> {
  const places: Array<number> = []
  for (let at = text.indexOf(word); at >= 0 && places.length < 20; at = text.indexOf(word, at + 1))
    places.push(at)
  return places
}

function firstHit(text: string, forms: ReadonlyArray<string>, from: number): number {
  const places = forms.map((form) => text.toLowerCase().indexOf(form, from)).filter((place) => place >= 0)
  return places.length === 0 ? -1 : Math.min(...places)
}

function marked(text: string, forms: ReadonlyArray<string>): Array<ExcerptPart> {
  const longest = [...new Set(forms)].sort((one, other) => other.length - one.length)
  const words = longest.map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
  if (words.length === 0) return [{ text, hit: false }]
  return text
    .split(new RegExp(`(${words.join('|')})`, 'giu'))
    .map((piece, index) => ({ text: piece, hit: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}

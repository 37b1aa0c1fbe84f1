import { cleanWords } from './clean-words.ts'
import type { Basis } from '../draft-question.ts'

const TITLE = /《[^《》]*(?:《[^《》]*》[^《》]*)*》/gu
const ARTICLE =
  /第[〇零一二三四五六七八九十百千两\d]+条(?:之[一二三四五六七八九十])?(?:第[一二三四五六七八九十\d]+款)?(?:第?[(（]?[一二三四五六七八九十\d]+[)）]?项)?/gu
const NOTHING: Basis = { regulation: '', year: null, article: '' }

/** `《中国共产党纪律处分条例》（2023年修订）第一百三十条` taken apart. Words that name no text are the article as they stand. */
export function readBasis(words: string): Basis {
  const text = cleanWords(words)
  if (text === '') return NOTHING
  const titles = [...new Set(text.match(TITLE) ?? [])]
  const [regulation = ''] = titles
  if (titles.length !== 1) return { regulation: '', year: null, article: text.slice(0, 200) }
  const rest = text.replaceAll(regulation, '')
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(rest)?.[1]
  const articles = rest.match(ARTICLE) ?? []
  return {
    regulation,
    year: year === undefined ? null : Number(year),
    article: [...new Set(articles)].join('、'),
  }
}

/** The basis that an explanation names, when it names one text and at least one article of it. */
export function basisInWords(explanation: string): Basis {
  const found = readBasis(explanation)
  return found.regulation !== '' && found.article !== '' ? found : NOTHING
}

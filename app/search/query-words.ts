// Words that stand in nearly every question and say nothing about what is looked for.
const SILENT = new Set(
  '的 了 吗 呢 吧 啊 是 在 和 与 或 及 把 被 对 给 从 到 向 用 由 为 谁 哪 哪些 哪个 哪里 什么 怎么 怎样 如何 多少 几 为什么 可以 能 能不能 不能 可不可以 应该 应当 要 要不要 会 有 有没有 是不是 我 我们 你 他 一个 一下 这 那 这个 那个 时候 关于 请问 算 算不算 还 就 都 也 做 办 才 中 里 上 下'.split(
    ' ',
  ),
)

/** What people type and what the texts say for the same thing. */
const ALSO_SAID: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  ['举报', ['检举']],
  ['送礼', ['礼品', '礼金']],
  ['红包', ['礼金']],
  ['请客', ['宴请']],
  ['吃饭', ['宴请', '工作餐']],
  ['签字', ['签名', '签署']],
  ['领导', ['负责人']],
  ['申诉', ['复核']],
  ['公车', ['公务用车', '车']],
  ['台账', ['清单']],
])

/** Marks that are typed or left out as one likes. */
const MARKS = /[“”"'‘’《》〈〉（）()，。、？?！!：:；;·\s]+/gu

/** A word of a query with the words that count as the same. */
export type QueryWord = { word: string; forms: ReadonlyArray<string> }

/**
 * The words of a query: those of the trade first (`lexicon`, the names in the glossary), what is left by the dictionary of
 * the platform (Intl.Segmenter); where a browser has none, every two neighbouring characters. Only the query is cut: texts
 * are searched whole, so no difference in cutting loses a passage.
 */
export function queryWords(query: string, lexicon: ReadonlyArray<string>): Array<QueryWord> {
  const clean = query.toLowerCase().replace(MARKS, ' ').trim()
  const known = [...lexicon, ...ALSO_SAID.keys()].sort((one, other) => other.length - one.length)
  const words = [...new Set(clean.split(' ').flatMap((piece) => cut(piece, known)))].filter(
    (word) => word !== '',
  )
  const speaking = words.filter((word) => !SILENT.has(word))
  return (speaking.length > 0 ? speaking : words).map((word) => ({
    word,
    forms: [word, ...(ALSO_SAID.get(word) ?? [])],
  }))
}

/** Names of the trade are kept whole. */
function cut(text: string, known: ReadonlyArray<string>): Array<string> {
  const name = known.find((each) => text.includes(each))
  if (name === undefined) return segment(text)
  const at = text.indexOf(name)
  return [...cut(text.slice(0, at), known), name, ...cut(text.slice(at + name.length), known)]
}

function segment(text: string): Array<string> {
  if (text === '') return []
  if (typeof Intl.Segmenter !== 'function') return pairs(text)
  const found = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)]
  return found.filter(({ isWordLike }) => isWordLike).map(({ segment: word }) => word)
}

/** Every two neighbouring characters. */
export function pairs(text: string): Array<string> {
  const letters = [...text]
  return letters.length < 3 ? [text] : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

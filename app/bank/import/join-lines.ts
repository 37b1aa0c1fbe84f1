/** A line this long was broken where the page was full. */
const FULL_LINE = 20
const SENTENCE_END = /[。？?！!：:；;]$/u
/** Points of a list keep lines of their own. */
const POINT = /^(?:[①-⑳]|[（(]?\d{1,2}[)）.、．]|[（(]?[一二三四五六七八九十]{1,2}[)）、]|[<•·\-*])/u

/** A further line below the words that are there. */
export function joined(before: string, words: string): string {
  return before === '' ? words : `${before}\n${words}`
}

/** Those of the parts that hold something, each on a line of its own. */
export function below(...parts: ReadonlyArray<string>): string {
  return parts.filter((part) => part !== '').join('\n')
}

/** A further line of running text: goes on in the same line where the one before was full and its sentence is not over. */
export function joinedLine(before: string, words: string): string {
  const last = before.slice(before.lastIndexOf('\n') + 1)
  if (last.length < FULL_LINE || SENTENCE_END.test(last) || POINT.test(words)) return joined(before, words)
  return /[a-z\d]$/iu.test(last) && /^[a-z\d]/iu.test(words) ? `${before} ${words}` : `${before}${words}`
}

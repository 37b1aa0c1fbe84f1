import type { Finding, Locate } from '#app/content/finding.ts'

/** A file that was read, of a course or of the library. */
type ReadFile = { file: string; value: unknown; locate: Locate }
type Path = ReadonlyArray<string | number>

/** Longer sentences are hard to read on a phone. Characters of one sentence, its mark at the end included. */
const MAX_SENTENCE = 80
/** What no member reads: where an author looked a text up. */
const FOR_AUTHORS = new Set(['checked', 'address'])

/** Ends of sentences that are too long, as they are named to the author. */
export function longSentences(text: string): Array<{ text: string; length: number; line: number }> {
  let line = 0
  return text.split(/(?<=[。！？…\n])/u).flatMap((sentence) => {
    const words = sentence.trim()
    const found =
      words.length > MAX_SENTENCE ? [{ text: `${words.slice(0, 12)}……`, length: words.length, line }] : []
    if (sentence.endsWith('\n')) line++
    return found
  })
}

/** Says of a sentence that it is too long. */
export function tooLong({ text, length }: { text: string; length: number }): string {
  return `句子有${length}个字，超过${MAX_SENTENCE}个字：${text}`
}

/** Sentences of questions, exercises, films and the library that are too long; those of lessons stand in their facts. */
export function checkSentences(files: ReadonlyArray<ReadFile>): Array<Finding> {
  return files.flatMap(({ file, value, locate }) =>
    textsIn(value, []).flatMap(({ path, text }) =>
      longSentences(text).map((long): Finding => ({
        file,
        line: locate(path),
        message: tooLong(long),
        kind: 'style',
      })),
    ),
  )
}

function textsIn(value: unknown, path: Path): Array<{ path: Path; text: string }> {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((each, index) => textsIn(each, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    FOR_AUTHORS.has(key) ? [] : textsIn(each, [...path, key]),
  )
}

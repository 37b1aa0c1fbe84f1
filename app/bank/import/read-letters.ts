import { cleanWords, keyWords } from './clean-words.ts'
import type { RawOption } from './raw-question.ts'

/** Labels of the options that an answer names, in the order named; or why it names none for certain. */
export type Chosen = { ok: true; labels: Array<string> } | { ok: false; reason: string }

/** `AC`, `A,C`, `A、C`, or the words of the options themselves. */
export function readLetters(answer: string, options: ReadonlyArray<RawOption>): Chosen {
  const byLetter = lettersOf(answer, options)
  const byWords = wordsOf(answer, options)
  if (byLetter && byWords && byLetter.join() !== byWords.join())
    return refuse(`答案“${answer}”既像选项的字母，又是某个选项的文字`)
  const labels = byLetter ?? byWords
  if (labels === null) return refuse(`答案“${answer.slice(0, 40)}”既不是选项的字母，也不是选项的文字`)
  if (new Set(labels).size < labels.length) return refuse(`答案“${answer}”里有重复的字母`)
  const missing = labels.find((label) => !options.some((option) => option.label === label))
  return missing === undefined ? { ok: true, labels } : refuse(`答案里的${missing}没有对应的选项`)
}

function lettersOf(answer: string, options: ReadonlyArray<RawOption>): Array<string> | null {
  const bare = keyWords(answer).replace(/^选|项$|[,、;/|.。:()[\]【】和及与&+"'“”-]/gu, '')
  if (/^[A-T]+$/u.test(bare)) return [...bare]
  return withTheirWords(keyWords(answer), options)
}

/** `A.警告 C.严重警告`: letters count when the words behind each are those of its option, and nothing else is there. */
function withTheirWords(answer: string, options: ReadonlyArray<RawOption>): Array<string> | null {
  let left = answer
  const labels = options.flatMap(({ label, text }) => {
    const named = [...'.、:)'].map((mark) => `${label}${mark}${keyWords(text)}`)
    const found = text === '' ? undefined : named.find((each) => left.includes(each))
    if (found !== undefined) left = left.replace(found, '\n')
    return found === undefined ? [] : [label]
  })
  return labels.length > 0 && /^[\n,、;|。]*$/u.test(left) ? labels : null
}

function wordsOf(answer: string, options: ReadonlyArray<RawOption>): Array<string> | null {
  const pieces = [cleanWords(answer)].concat(cleanWords(answer).split(/[|｜\n;；]/u))
  const find = (words: string) => options.filter((option) => keyWords(option.text) === keyWords(words))
  const whole = find(answer)
  if (whole.length === 1) return whole.map(({ label }) => label)
  for (const named of [pieces.slice(1), cleanWords(answer).split(/[、,，]/u)]) {
    const found = named.map(find)
    if (found.every((each) => each.length === 1))
      return found.flatMap((each) => each.map(({ label }) => label))
  }
  return null
}

function refuse(reason: string): Chosen {
  return { ok: false, reason }
}

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
  const bare = keyWords(answer).replace(/^选|项$|[,、;/|.。:()[\]【】和及与&+-]/gu, '')
  if (/^[A-T]+$/u.test(bare)) return [...bare]
  // A.答案的文字: the letter counts when the words after it are those of its option.
  const [, letter = '', words = ''] = /^([A-T])[.、:)](.+)$/u.exec(keyWords(answer)) ?? []
  const named = options.find((option) => option.label === letter)
  return named && keyWords(named.text) === words ? [letter] : null
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

import { cleanWords } from './clean-words.ts'
import type { RawOption } from './raw-question.ts'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRST']
const LABEL = /(?<![A-Za-z0-9Ａ-Ｚａ-ｚ])([A-TＡ-Ｔa-h])\s?[.、．:：)）,，]\s?/gu

/** All options of one cell: `A.… B.…`, or without letters between `|`, lines or semicolons. Empty when there are none. */
export function splitOptions(cell: string): Array<RawOption> {
  const text = cleanWords(cell)
  const labelled = splitLabelled(text)
  if (labelled && labelled.before === '') return labelled.options
  for (const separator of [/\|+|｜+/u, /\n/u, /\$\$|###|@@/u, /[;；]/u]) {
    const pieces = text
      .split(separator)
      .map(cleanWords)
      .filter((piece) => piece !== '')
    if (pieces.length > 1)
      return pieces.map((piece, index) => ({
        label: LETTERS[index] ?? '?',
        text: piece,
      }))
  }
  return []
}

/** What stands before `A.`, and the options from there on; null without at least A and B in their order. */
export function splitLabelled(text: string): { before: string; options: Array<RawOption> } | null {
  const marks = labelMarks(text)
  const [first] = marks
  if (!first || marks.length < 2) return null
  const options = marks.map(({ label, to }, index) => ({
    label,
    text: cleanWords(text.slice(to, marks[index + 1]?.from ?? text.length)).replace(/[;；|｜]$/u, ''),
  }))
  return options.every((option) => option.text !== '')
    ? { before: cleanWords(text.slice(0, first.from)), options }
    : null
}

type LabelMark = { label: string; from: number; to: number }

/** The marks A, B, C … one after the other; a letter out of turn is part of the words. */
function labelMarks(text: string): Array<LabelMark> {
  const marks: Array<LabelMark> = []
  for (const match of text.matchAll(LABEL)) {
    const label = (match[1] ?? '').normalize('NFKC').toUpperCase()
    if (label === LETTERS[marks.length])
      marks.push({
        label,
        from: match.index,
        to: match.index + match[0].length,
      })
  }
  return marks
}

import { cleanWords } from './clean-words.ts'
import type { RawOption } from './raw-question.ts'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRST']
const LABEL = /(?<![A-Za-z0-9Ａ-Ｚａ-ｚ])[（(【[]?([A-TＡ-Ｔa-h])\s?[.、．:：)）\]】,，]\s?/gu
/** The same at the beginning of a line, and there also bare before a word: `A绿水青山`. */
const LINE_LABEL = /^[（(【[]?([A-TＡ-Ｔa-h])\s?[.、．:：)）\]】,，]\s?/gmu
const BARE_LABEL = /^[（(【[]?([A-TＡ-Ｔ])(?:\s?[.、．:：)）\]】,，]\s?|\s?(?=[\p{Script=Han}《“"‘]))/gmu

/**
 * All options of one cell or of the lines below a question: `A.… B.…`, or without letters between `|`, lines or
 * semicolons. Empty when there are none. Options that carry letters keep them, even where one is missing.
 */
export function splitOptions(cell: string): Array<RawOption> {
  const text = cleanWords(cell)
  const labelled = splitLabelled(text)
  if (labelled && labelled.before === '') return labelled.options
  const spaced = splitSpaced(text)
  if (spaced) return spaced
  const barred = splitBarred(text)
  if (barred) return barred
  for (const separator of [/\n/u, /\$\$|###|@@/u, /[;；]/u]) {
    const pieces = text
      .split(separator)
      .map(cleanWords)
      .filter((piece) => piece !== '')
    if (pieces.length > 1) return pieces.map((piece, index) => ownLabel(piece) ?? unlabelled(piece, index))
  }
  const only = ownLabel(text)
  return only ? [only] : []
}

/** `甲|乙` or `甲||乙`; in `甲||乙|丙` the second place is empty, and 乙 keeps the letter C. */
function splitBarred(text: string): Array<RawOption> | null {
  const bare = text.replace(/^[|｜](?=.*[|｜]$)/su, '').replace(/[|｜\s]+$/u, '')
  const single = /(?<![|｜])[|｜](?![|｜])/u.test(bare)
  const pieces = bare.split(single ? /[|｜]/u : /[|｜]+/u).map(cleanWords)
  if (pieces.length < 2) return null
  const options = pieces.map((piece, index) => ownLabel(piece) ?? unlabelled(piece, index))
  return options.filter((option) => option.text !== '')
}

/** `A 党委 B 纪委 C 支部` on one line: bare letters between spaces, all of them in turn, or none counts. */
function splitSpaced(text: string): Array<RawOption> | null {
  if (text.includes('\n') || !/^[AＡ]\s/u.test(text)) return null
  const marks = [...text.matchAll(/(?<!\S)[A-TＡ-Ｔ](?=\s)/gu)]
  const options = marks.map((mark, index) => ({
    label: plainLetter(mark[0]),
    text: cleanWords(text.slice(mark.index + 1, marks[index + 1]?.index ?? text.length)),
  }))
  const inOrder = options.every(({ label, text: words }, index) => label === LETTERS[index] && words !== '')
  return options.length >= 2 && inOrder ? options : null
}

function unlabelled(text: string, index: number): RawOption {
  return { label: LETTERS[index] ?? '?', text }
}

/** `C. 甲` alone: whoever wrote the letter meant it. */
function ownLabel(piece: string): RawOption | null {
  const [, letter, text] = /^[（(【[]?([A-TＡ-Ｔ])\s?[.、．:：)）\]】]\s?(.+)$/su.exec(piece) ?? []
  return letter === undefined || text === undefined ? null : { label: plainLetter(letter), text }
}

/** What stands before `A.`, and the options from there on; null without at least A and B in their order. */
export function splitLabelled(text: string): { before: string; options: Array<RawOption> } | null {
  const marks = chooseMarks(text)
  const [first] = marks
  if (!first || marks.length < 2) return null
  const found = marks.map(({ label, to }, index) => ({
    label,
    text: cleanWords(text.slice(to, marks[index + 1]?.from ?? text.length)).replace(/[;；|｜]$/u, ''),
  }))
  // A letter at the end with nothing behind it is a place that was not used.
  const options = withoutLetters(found.slice(0, found.findLastIndex((option) => option.text !== '') + 1))
  return options.length >= 2 && options.every((option) => option.text !== '')
    ? { before: cleanWords(text.slice(0, first.from)), options }
    : null
}

/** Where every option repeats its own letter (`A: A.警告`), the letter is not part of the words. */
export function withoutLetters(options: ReadonlyArray<RawOption>): Array<RawOption> {
  const bare = options.map(({ label, text }) => {
    const [, letter = '', rest = ''] = /^([A-TＡ-Ｔ])\s?[.、．:：)）]\s?(.+)$/su.exec(text) ?? []
    return { label, text: plainLetter(letter) === label ? rest : '' }
  })
  return bare.every(({ text }) => text !== '') ? bare : [...options]
}

type LabelMark = { label: string; from: number; to: number }

/**
 * Letters that begin lines are options for certain. Letters within a line count where those at the beginnings of lines
 * do not contradict them: `A. 甲 B. 乙` on one line, but not `B、C` within the words of option A.
 */
function chooseMarks(text: string): ReadonlyArray<LabelMark> {
  const [anywhere, ofLines, bare] = [LABEL, LINE_LABEL, BARE_LABEL].map((pattern) => inTurn(text, pattern))
  if (!anywhere || !ofLines || !bare) return []
  const agree = ofLines.length < 2 || ofLines.every(({ from }, index) => anywhere[index]?.from === from)
  const marked = agree ? anywhere : ofLines
  return bare.length > marked.length ? bare : marked
}

/** Whether within some option a further line begins with a letter: that letter was out of turn. */
export function hasStrayLabel(options: ReadonlyArray<RawOption>): boolean {
  return options.some(({ text }) => new RegExp(LINE_LABEL, 'mu').test(text))
}

/** The marks A, B, C … one after the other; a letter out of turn is part of the words. */
function inTurn(text: string, pattern: RegExp): Array<LabelMark> {
  const marks: Array<LabelMark> = []
  for (const match of text.matchAll(pattern)) {
    const label = plainLetter(match[1] ?? '')
    const [first] = marks
    // 哪一种对（A）？A、甲: the letter before was the answer.
    if (
      first &&
      marks.length === 1 &&
      label === 'A' &&
      /^[。？?]?\s*$/u.test(text.slice(first.to, match.index))
    )
      marks.length = 0
    if (label === LETTERS[marks.length])
      marks.push({
        label,
        from: match.index,
        to: match.index + match[0].length,
      })
  }
  return marks
}

function plainLetter(letter: string): string {
  return letter.normalize('NFKC').toUpperCase()
}

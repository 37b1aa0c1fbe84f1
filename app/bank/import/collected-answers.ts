import { cleanWords } from './clean-words.ts'

/** Answers by the number of their question, as a list at the end gives them; `unread` is what makes no sense there. */
export type CollectedAnswers = {
  answers: Map<number, string>
  unread: Array<string>
}

const RANGE =
  /(\d{1,4})\s?(?:-{1,2}|—{1,2}|–|~|～|至)\s?(\d{1,4})\s?[.、．:：)）]?\s?((?:[A-HＡ-Ｈ√×对错TF]+[\s,，、;；]*)+)/gu
const SINGLE = /(\d{1,4})\s?[.、．:：)）]\s?((?:(?!\s\d{1,4}\s?[.、．:：)）]).)+)/gsu

/** `1-5 ABCDA`, `1.AC 2.B`, one line or many. A range counts when it has as many answers as numbers. */
export function readCollected(lines: ReadonlyArray<string>): CollectedAnswers {
  const answers = new Map<number, string>()
  const unread: Array<string> = []
  for (const line of lines) {
    const ranges = [...line.matchAll(RANGE)]
    const rest = line.replace(RANGE, ' ')
    for (const [whole, from = '', to = '', list = ''] of ranges)
      if (!takeRange(answers, Number(from), Number(to), list)) unread.push(whole)
    const singles = [...rest.matchAll(SINGLE)]
    for (const [, number = '', words = ''] of singles)
      answers.set(Number(number), cleanWords(words).replace(/[;；,，]$/u, ''))
    const left = cleanWords(rest.replace(SINGLE, ' '))
    if (left !== '') unread.push(left)
  }
  return { answers, unread }
}

function takeRange(answers: Map<number, string>, from: number, to: number, list: string): boolean {
  const count = to - from + 1
  const words = cleanWords(list)
    .split(/[\s,，、;；]+/u)
    .filter((word) => word !== '')
  const each = words.length === count ? words : [...words.join('')]
  if (each.length !== count) return false
  for (const [index, answer] of each.entries()) answers.set(from + index, answer)
  return true
}

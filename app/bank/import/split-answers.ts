import { cleanWords } from './clean-words.ts'

const NUMBERED = /(?:^|[\s;；,，])(?:[（(]?\d{1,2}[)）.、．:：]|[①②③④⑤⑥⑦⑧])\s?/gu

/** The parts of an answer, one for each blank; or why they cannot be told apart. */
export type Answers =
  | { ok: true; parts: Array<string>; notices: Array<string> }
  | { ok: false; reason: string }

/** Takes an answer apart into as many as there are blanks, by what surely parts them, else by what fits. */
export function splitAnswers(answer: string, count: number): Answers {
  const unsure = /(?<=[\u4e00-\u9fff])\/(?=[\u4e00-\u9fff])|或者?(?=[“"\u4e00-\u9fff])/u.test(answer)
  if (unsure)
    return {
      ok: false,
      reason: `答案“${answer.slice(0, 40)}”里有两种写法，还是就是一个答案，要由人确定`,
    }
  const strong = pieces(answer, /[;；|｜\n]+/u)
  if (count === 1) {
    if (strong.length === 1) return { ok: true, parts: strong, notices: [] }
    return {
      ok: false,
      reason: `题干只有一个空，答案却分成了${strong.length}段`,
    }
  }
  if (strong.length === count) return { ok: true, parts: strong, notices: [] }
  const numbered = pieces(answer, NUMBERED)
  if (strong.length === 1 && numbered.length === count) return { ok: true, parts: numbered, notices: [] }
  for (const [name, separator] of WEAK) {
    const weak = pieces(answer, separator)
    if (strong.length === 1 && weak.length === count)
      return {
        ok: true,
        parts: weak,
        notices: [`答案按${name}分成${count}个空，请核对`],
      }
  }
  return {
    ok: false,
    reason: `题干有${count}个空，答案“${answer.slice(0, 40)}”分不成${count}段`,
  }
}

/** Tried one after the other, and only where the number of parts fits. */
const WEAK = [
  ['顿号', /、/u],
  ['逗号', /[,，]/u],
  ['空格', /\s+/u],
] as const

function pieces(answer: string, separator: RegExp): Array<string> {
  return answer
    .split(separator)
    .map(cleanWords)
    .filter((piece) => piece !== '')
}

import { cleanWords } from './clean-words.ts'
import { optionsBelow, takeMarked } from './marked-options.ts'
import type { RawOption, RawQuestion } from './raw-question.ts'
import { hasStrayLabel, splitLabelled } from './split-options.ts'

const CIRCLES = [...'①②③④⑤⑥⑦⑧⑨⑩']
const LETTERS = [...'ABCDEFGHIJ']

/** A question whose lines are all there: the options taken apart, also where the first of them stand within the stem. */
export function finishPasted({ raw, optionWords }: { raw: RawQuestion; optionWords: string }): RawQuestion {
  if (optionWords === '') return withCircles(raw)
  const options = optionsBelow(optionWords)
  const whole = options[0]?.label === 'A' ? null : splitLabelled(`${raw.stem}\n${optionWords}`)
  const taken = whole && whole.before !== '' ? whole : { before: raw.stem, options }
  const stray = hasStrayLabel(taken.options)
  const doubts = stray ? [...raw.doubts, '选项的字母没有按次序，可能连着另一道题'] : raw.doubts
  return takeMarked({ ...raw, stem: taken.before, options: taken.options, doubts })
}

/** Options by ① ② ③ on lines of their own, where the answer names them so. Statements that letters refer to are none. */
function withCircles(raw: RawQuestion): RawQuestion {
  const named = cleanWords(raw.answer).replace(/[\s,，、]/gu, '')
  if (named === '' || ![...named].every((letter) => CIRCLES.includes(letter))) return raw
  const lines = raw.stem.split('\n')
  const from = lines.findIndex((line) => line.startsWith('①'))
  const pieces = from < 1 ? [] : lines.slice(from)
  const options = pieces.flatMap((line, index): Array<RawOption> =>
    line.startsWith(CIRCLES[index] ?? '?')
      ? [{ label: LETTERS[index] ?? '?', text: cleanWords(line.slice(1).replace(/^\s?[.、．:：]/u, '')) }]
      : [],
  )
  if (options.length < 2 || options.length !== pieces.length) return raw
  const answer = [...named].map((letter) => LETTERS[CIRCLES.indexOf(letter)] ?? '').join('')
  return { ...raw, stem: lines.slice(0, from).join('\n'), options, answer }
}

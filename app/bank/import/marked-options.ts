import { cleanWords } from './clean-words.ts'
import { optionLetter } from './part-ids.ts'
import type { RawOption, RawQuestion } from './raw-question.ts'
import { splitOptions } from './split-options.ts'

/** How questionnaires on the web write behind an option that it is right. */
export const RIGHT_MARK = '（正确答案）'

const MARKED = /^(.+?)\s?(?:[（(]\s?(?:正确答案|正确选项|正确|√|✓|✔)\s?[)）]|[√✓✔])$/su
/** Circles and boxes to tick. */
export const BOXES = '[○●◯〇□■☐☑◻▢]'
const TICK_BOX = new RegExp(`^${BOXES}\\s?`, 'gmu')

/** The options below a question: by letters, or each behind a box to tick. */
export function optionsBelow(words: string): Array<RawOption> {
  if (words.search(TICK_BOX) !== 0) return splitOptions(words)
  const texts = words.split(TICK_BOX).map((text) => cleanWords(text).replaceAll('\n', ''))
  return texts.filter((text) => text !== '').map((text, index) => ({ label: optionLetter(index), text }))
}

/** A question without an answer of its own takes it from the marks behind its options: 一年（正确答案）, 一年 √. */
export function takeMarked(raw: RawQuestion): RawQuestion {
  const marked = raw.options.map(({ label, text }) => ({ label, text: MARKED.exec(text)?.[1] ?? null }))
  const right = marked.filter(({ text }) => text !== null).map(({ label }) => label)
  if (raw.answer !== '' || right.length === 0) return raw
  const options = raw.options.map((option, index) => ({
    ...option,
    text: marked[index]?.text ?? option.text,
  }))
  return { ...raw, options, answer: right.join('') }
}

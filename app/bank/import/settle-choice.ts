import { keyWords } from './clean-words.ts'
import { optionId, optionLetter } from './part-ids.ts'
import type { RawOption, RawQuestion } from './raw-question.ts'
import { readLetters } from './read-letters.ts'
import { doubt, settled, type Settled } from './settled.ts'

/** How many right options the file's own word for the type allows; `unknown` when it has none. */
export type ChoiceKind = 'single' | 'multiple' | 'any' | 'unknown'

/** A choice whose answer names options that exist, as many as its type may have. */
export function settleChoice(raw: RawQuestion, kind: ChoiceKind): Settled {
  const wrong = findOptionFault(raw.options)
  if (wrong !== null) return doubt(wrong)
  if (raw.answer === '') return doubt('没有答案')
  const chosen = readLetters(raw.answer, raw.options)
  if (!chosen.ok) return doubt(chosen.reason)
  const { labels } = chosen
  if (kind === 'single' && labels.length > 1)
    return doubt(`单选题有${labels.length}个答案（${labels.join('')}）`)
  if (kind === 'multiple' && labels.length === 1)
    return doubt('多选题只有一个答案；确实如此请把题型写成“单选”或“不定项”')
  const options = raw.options.map((option, index) =>
    labels.includes(option.label)
      ? { id: optionId(index), text: option.text, right: true as const }
      : { id: optionId(index), text: option.text, why: '' },
  )
  // A choice of several has at least two right options here; how many may be right is said nowhere else.
  const type = labels.length === 1 ? 'single' : 'multiple'
  const named = type === 'single' ? '单选题' : '多选题'
  const notices = kind === 'unknown' ? [`没有写题型，按答案记为${named}`] : []
  if (kind === 'any' && type === 'single') notices.push('不定项选择题只有一个答案，记为单选题')
  return settled({ type, stem: raw.stem, options }, ...notices)
}

function findOptionFault(options: ReadonlyArray<RawOption>): string | null {
  if (options.length < 2) return options.length === 0 ? '没有找到选项' : '只有一个选项'
  if (options.length > 10) return `有${options.length}个选项，最多10个`
  const gap = options.findIndex((option, index) => option.label !== optionLetter(index))
  if (gap >= 0) return `选项${optionLetter(gap)}是空的`
  for (const [index, option] of options.entries()) {
    const twin = options.findIndex((other) => keyWords(other.text) === keyWords(option.text))
    if (twin < index) return `选项${options[twin]?.label ?? ''}和${option.label}一样`
  }
  return null
}

import { cleanWords } from './clean-words.ts'
import { optionId, partId } from './part-ids.ts'
import type { RawQuestion } from './raw-question.ts'
import { readLetters } from './read-letters.ts'
import { doubt, settled, type Settled } from './settled.ts'

const POINT =
  /(?:^|\n|(?<=[。；;]))\s?(?:[（(]?[1-9一二三四五六七八九][)）]|[1-9][.、．]|[一二三四五六七八九]、|[①②③④⑤⑥⑦⑧⑨])\s?/gu

/** A question answered in words; its rubric comes from the points that the model answer numbers. */
export function settleShort(raw: RawQuestion): Settled {
  const answer = raw.answer === '' ? raw.explanation : raw.answer
  if (/^略?[。.]?$/u.test(answer)) return doubt('简答题没有参考答案')
  if (answer.length > 2000) return doubt('参考答案超过2000字')
  const numbered = answer
    .split(POINT)
    .map(cleanWords)
    .filter((piece) => piece !== '')
  const lines = numbered.length > 1 && numbered.length <= 20 ? numbered : [answer]
  const rubric = lines.map((text, index) => ({
    id: partId(index),
    text,
    points: lines.length === 1 ? 10 : 1,
  }))
  const notice =
    lines.length === 1
      ? '评分要点只有一条，请在题目里细分'
      : `评分要点按参考答案分成${lines.length}条，每条1分，请核对`
  return settled({ type: 'short', stem: raw.stem, answer, rubric }, notice)
}

/** Options to be put in the order that the answer names: each of them once. */
export function settleOrder(raw: RawQuestion): Settled {
  const { options } = raw
  if (options.length < 2) return doubt('没有找到要排序的各项')
  if (options.length > 10) return doubt(`有${options.length}项，最多10项`)
  const chosen = readLetters(raw.answer, options)
  if (!chosen.ok) return doubt(chosen.reason)
  if (chosen.labels.length !== options.length) return doubt('排序题的答案要把每一项的字母各写一次')
  const items = chosen.labels.map((label, index) => ({
    id: optionId(index),
    text: options.find((option) => option.label === label)?.text ?? '',
    why: '',
  }))
  return settled({ type: 'order', stem: raw.stem, items })
}

import { blankId } from './part-ids.ts'
import type { RawQuestion } from './raw-question.ts'
import { doubt, settled, type Settled } from './settled.ts'
import { splitAnswers } from './split-answers.ts'
import { BLANK } from './stem-brackets.ts'

/** A sentence with as many blanks as the answer has parts. */
export function settleFill(raw: RawQuestion): Settled {
  const count = [...raw.stem.matchAll(BLANK)].length
  if (count === 0) return doubt('题干里没有空（空要写成空括号或下划线）')
  if (count > 8) return doubt(`题干里有${count}个空，最多8个`)
  if (raw.answer === '') return doubt('没有答案')
  const answers = splitAnswers(raw.answer, count)
  if (!answers.ok) return doubt(answers.reason)
  let index = 0
  const stem = raw.stem.replace(BLANK, () => `［${blankId(index++)}］`)
  const blanks = answers.parts.map((part, place) => ({
    id: blankId(place),
    accept: [part],
    why: '',
  }))
  return settled({ type: 'fill', stem, blanks }, ...answers.notices)
}

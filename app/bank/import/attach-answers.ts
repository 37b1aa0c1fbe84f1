import { readAnswerList, type ListedItem } from './answer-list.ts'
import type { ListSection } from './answer-section.ts'
import { joined } from './join-lines.ts'
import { readType } from './read-type.ts'
import type { Open } from './read-pasted-questions.ts'

/** Gives questions the answers that a list has for them. Returns what of the list belongs to no question for certain. */
export function attachAnswers(open: ReadonlyArray<Open>, lines: ReadonlyArray<string>): Array<string> {
  const sections = [...new Set(open.map(({ section }) => section))]
  const listed = sections.map(({ name, ordinal }, index): ListSection => {
    const numbers = open.filter(({ section }) => section === sections[index]).map(({ number }) => number)
    return { type: readType(name), ordinal, numbers: new Set(numbers) }
  })
  const { items, unread } = readAnswerList(lines, listed)
  const left = items.filter((item) => {
    const section = item.section ? sections[listed.indexOf(item.section)] : null
    const meant = open.filter((one) => one.number === item.number && (!section || one.section === section))
    const [only] = meant
    if (!only || meant.length > 1) return true
    attach(only, item)
    return false
  })
  return [...unread, ...left.map(({ number, answer }) => `${number}. ${answer}`)]
}

function attach({ raw }: Open, { answer, explanation, source, isUnsure }: ListedItem): void {
  if (isUnsure) raw.doubts = [...raw.doubts, '末尾的答案里小题号和题号一样，分不清答案到哪里为止']
  if (answer !== '' && raw.answer !== '' && raw.answer !== answer)
    raw.doubts = [...raw.doubts, `写了不止一个答案（${raw.answer.slice(0, 20)}；${answer.slice(0, 20)}）`]
  raw.answer = raw.answer === '' ? answer : raw.answer
  if (explanation !== '') raw.explanation = joined(raw.explanation, explanation)
  raw.source = raw.source === '' ? source : raw.source
}

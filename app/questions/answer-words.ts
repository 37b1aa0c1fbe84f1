import { isRight } from './is-right-option.ts'
import type { PlainResponse } from './question-response.ts'
import type { PlainQuestion, Question } from './question.ts'

/** The right answer in words, one sentence or list. */
export function rightAnswer(question: Question): string {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options
        .filter(isRight)
        .map(({ text }) => text)
        .join('；')
    case 'judge':
      return question.answer ? '对' : '错'
    case 'fill':
      return question.blanks.map(({ accept }) => accept[0] ?? '').join('；')
    case 'match':
      return question.pairs.map(({ left, right }) => `${left} — ${right}`).join('；')
    case 'order':
      return question.items.map(({ text }, place) => `${place + 1}. ${text}`).join('；')
    case 'sort':
      return question.groups.map((group) => `${group.title}：${itemsOf(question, group.id)}`).join('；')
    case 'short':
      return question.answer
    case 'case':
      return question.parts.map((part, place) => `（${place + 1}）${rightAnswer(part.question)}`).join(' ')
  }
}

/** What was answered, in words; parts left out are left out here too. */
export function givenAnswer(question: PlainQuestion, response: PlainResponse): string {
  if ((question.type === 'single' || question.type === 'multiple') && 'options' in question)
    return question.options
      .filter(({ id }) => chosenIds(response).includes(id))
      .map(({ text }) => text)
      .join('；')
  if (response.type === 'judge') return response.answer ? '对' : '错'
  if (response.type === 'short') return response.text
  if (question.type === 'fill' && response.type === 'fill')
    return question.blanks.map(({ id }) => response.blanks[id] ?? '＿').join('；')
  if (question.type === 'order' && response.type === 'order')
    return rightAnswer({
      ...question,
      items: response.items.flatMap((id) => question.items.filter((item) => item.id === id)),
    })
  if (question.type === 'sort' && response.type === 'sort')
    return rightAnswer({
      ...question,
      items: question.items.map((item) => ({ ...item, group: response.groups[item.id] ?? '' })),
    })
  if (question.type === 'match' && response.type === 'match')
    return question.pairs
      .map(({ id, left }) => `${left} — ${rightSide(question.pairs, response.pairs[id])}`)
      .join('；')
  return ''
}

function chosenIds(response: PlainResponse): Array<string> {
  if (response.type === 'single') return [response.choice]
  return response.type === 'multiple' ? response.choices : []
}

function rightSide(pairs: ReadonlyArray<{ id: string; right: string }>, id: string | undefined): string {
  return pairs.find((pair) => pair.id === id)?.right ?? '＿'
}

function itemsOf(question: Extract<Question, { type: 'sort' }>, group: string): string {
  const texts = question.items.filter((item) => item.group === group).map(({ text }) => text)
  return texts.length === 0 ? '没有' : texts.join('、')
}

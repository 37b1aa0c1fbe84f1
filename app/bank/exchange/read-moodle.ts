import type { ReadQuestion } from '../draft-question.ts'
import { cleanWords } from '../import/clean-words.ts'
import { optionId, partId } from '../import/part-ids.ts'
import { doubt, settled, withTold, type Settled } from '../import/settled.ts'
import { exactNumber } from './exact-number.ts'
import { extraTextOf, keepExtraComments } from './extra-comment.ts'
import { hasMoreThanWords, htmlWords } from './html-words.ts'
import { settleCloze } from './read-cloze.ts'
import { withoutWildcard } from './wildcard.ts'
import { withExtra, type ReadExtra } from './with-extra.ts'
import { childOf, readXmlTree, type XmlNode } from './xml-tree.ts'

/** The questions of a Moodle XML file; headings of categories and descriptions are none. @throws UnreadableFile */
export function readMoodle(xml: string, readExtra: ReadExtra): Array<ReadQuestion> {
  const quiz = childOf(readXmlTree(keepExtraComments(xml)), 'quiz')
  const questions = (quiz?.children ?? []).filter(
    ({ name, attributes }) =>
      name === 'question' && !['category', 'description'].includes(attributes['type'] ?? ''),
  )
  return questions.map((node, index) => {
    const stem = plain(childOf(node, 'questiontext'))
    const body = saysMoreThanWords(node) ? doubt('有图片、表格、公式或上下标') : settleMoodle(node, stem)
    const explanation = plain(childOf(node, 'generalfeedback'))
    return withExtra({ place: `第${index + 1}题`, stem }, body, explanation, extraTextOf(node), readExtra)
  })
}

/** Whether the question or an answer shows what would be lost as words; marks outside of a CDATA section would be too. */
function saysMoreThanWords(node: XmlNode): boolean {
  const text = node.attributes['format'] === 'plain_text' ? undefined : childOf(node, 'text')
  const own = text !== undefined && (text.children.length > 0 || hasMoreThanWords(text.text))
  return own || node.children.some(saysMoreThanWords)
}

function settleMoodle(node: XmlNode, stem: string): Settled {
  const answers = node.children
    .filter(({ name }) => name === 'answer')
    .map((answer) => ({
      ...{ text: plain(answer), why: plain(childOf(answer, 'feedback')) },
      worth: Number(answer.attributes['fraction'] ?? '0'),
      tolerance: childOf(answer, 'tolerance')?.text.trim() ?? '',
    }))
  const isOrder = node.attributes['type'] === 'ordering'
  const told = isOrder ? [] : answers.filter(({ worth }) => worth > 0).map(({ why }) => why)
  return withTold(settleByType(node, stem, answers), told)
}

type Answer = { text: string; why: string; worth: number; tolerance: string }

function settleByType(node: XmlNode, stem: string, answers: ReadonlyArray<Answer>): Settled {
  switch (node.attributes['type'] ?? '') {
    case 'multichoice':
      return settleOptions(
        stem,
        answers,
        !['false', '0'].includes(childOf(node, 'single')?.text.trim() ?? ''),
      )
    case 'truefalse': {
      const right = answers.filter(({ worth }) => worth === 100).map(({ text }) => text.toLowerCase())
      if (right.length !== 1) return doubt('判断题没有标明对错')
      const wrong = answers.find(({ worth }) => worth !== 100)
      return settled({ type: 'judge', stem, answer: right[0] === 'true', why: wrong?.why ?? '' })
    }
    case 'shortanswer':
      return settleTyped(stem, answers, ({ text }) => withoutWildcard(text))
    case 'numerical':
      return settleTyped(stem, answers, ({ text, tolerance }) => exactNumber(`${text}:${tolerance || '0'}`))
    case 'cloze': {
      const asked = childOf(node, 'questiontext')
      return settleCloze(childOf(asked, 'text')?.text ?? '', (text) => wordsIn(asked, text))
    }
    case 'matching': {
      const pairs = node.children
        .filter(({ name }) => name === 'subquestion')
        .map((pair, index) => ({
          ...{
            id: partId(index),
            left: plain(pair),
            right: cleanWords(childOf(childOf(pair, 'answer'), 'text')?.text ?? ''),
            why: '',
          },
        }))
      return pairs.some(({ left }) => left === '')
        ? doubt('连线题里有多出来的右边')
        : settled({ type: 'match', stem, pairs })
    }
    case 'ordering': {
      const items = answers
        .toSorted((one, other) => one.worth - other.worth)
        .map(({ text }, index) => ({ id: optionId(index), text, why: '' }))
      return settled({ type: 'order', stem, items })
    }
    case 'essay': {
      const answer = plain(childOf(node, 'graderinfo'))
      const rubric = answer === '' ? [] : [{ id: partId(0), text: answer, points: 10 }]
      return settled({ type: 'short', stem, answer, rubric })
    }
    default:
      return doubt(`Moodle 的“${node.attributes['type'] ?? ''}”题型不能导入`)
  }
}

/** `literal` is an answer as it can be written down, null where it cannot. */
function settleTyped(
  stem: string,
  answers: ReadonlyArray<Answer>,
  literal: (answer: Answer) => string | null,
): Settled {
  const rights = answers.filter(({ worth }) => worth === 100)
  const accept = rights.flatMap((answer) => literal(answer) ?? [])
  const isPartial = answers.some(({ worth }) => worth > 0 && worth < 100)
  if (isPartial || accept.length === 0 || accept.length < rights.length)
    return doubt('填空里有得一部分分、用*代替或在一个范围内的答案')
  return settled({ type: 'fill', stem: `${stem} ［b1］`, blanks: [{ id: 'b1', accept, why: '' }] })
}

function settleOptions(stem: string, answers: ReadonlyArray<Answer>, isSingle: boolean): Settled {
  const rights = answers.filter(({ worth }) => worth > 0)
  if (rights.length === 0) return doubt('没有正确的选项')
  if (isSingle && (rights.length > 1 || rights.some(({ worth }) => worth < 100)))
    return doubt('单选题里有得一部分分的选项')
  const options = answers.map(({ text, why, worth }, index) =>
    worth > 0 ? { id: optionId(index), text, right: true as const } : { id: optionId(index), text, why },
  )
  return settled({ type: isSingle ? 'single' : 'multiple', stem, options })
}

/** The words of an element's `<text>`; HTML unless it says that it is plain. */
function plain(node: XmlNode | undefined): string {
  return wordsIn(node, childOf(node, 'text')?.text ?? '')
}

function wordsIn(node: XmlNode | undefined, text: string): string {
  return cleanWords(node?.attributes['format'] === 'plain_text' ? text : htmlWords(text))
}

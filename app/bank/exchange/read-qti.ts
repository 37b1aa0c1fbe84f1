import type { ReadQuestion } from '../draft-question.ts'
import { cleanWords } from '../import/clean-words.ts'
import { blankId, optionId, partId } from '../import/part-ids.ts'
import { doubt, settled, type Settled } from '../import/settled.ts'
import { withExtra } from './with-extra.ts'
import { allOf, childOf, readXmlTree, wordsOf, type XmlNode } from './xml-tree.ts'

const MORE_THAN_WORDS = ['img', 'object', 'math', 'table', 'audio', 'video', 'picture']

/** Whether XML holds items of QTI 2.x or 3.0. */
export function isQti(xml: string): boolean {
  return /<(?:\w+:)?(?:qti-)?assessment-?item[\s>]/iu.test(xml)
}

/**
 * The items of QTI 2.1 or 3.0 with one interaction, or with several text entries. Answers given by points instead of a
 * correct response, and anything that words cannot show, go to a person. @throws UnreadableFile
 */
export function readQti(xml: string, file: string): Array<ReadQuestion> {
  return allOf(oneVersion(readXmlTree(xml)), 'assessmentItem').map((item, index) => {
    const body = childOf(item, 'itemBody')
    const place = `${file}第${index + 1}题`
    if (!body) return { place, stem: '', ok: false, reasons: ['没有题目正文'] }
    const stem = cleanWords(wordsOf(withoutParts(body)))
    const hasMore = MORE_THAN_WORDS.some((name) => allOf(body, name).length > 0)
    const read = hasMore ? doubt('题目里有图片、表格或公式') : settleItem(item, body, stem)
    const feedback = allOf(item, 'modalFeedback').map(wordsOf).map(cleanWords).join('\n')
    return withExtra({ place, stem }, read, feedback, '', () => null)
  })
}

/** The names of 3.0 (qti-choice-interaction, response-identifier) as 2.x writes them (choiceInteraction). */
function oneVersion(node: XmlNode): XmlNode {
  const camel = (name: string) =>
    name.replace(/^qti-/u, '').replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())
  const children = node.children.map(oneVersion)
  let next = 0
  const words = node.words.map((each) => (typeof each === 'string' ? each : (children[next++] ?? each)))
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [camel(name), value]),
  )
  return { ...node, name: camel(node.name), attributes, children, words }
}

const PARTS = new Set(['simpleChoice', 'simpleMatchSet', 'rubricBlock', 'feedbackInline', 'feedbackBlock'])

/** The body as it asks: without the choices; a place to type becomes the mark of a blank. */
function withoutParts(node: XmlNode): XmlNode {
  let blank = 0
  const strip = (each: XmlNode): XmlNode => ({
    ...each,
    words: each.words.flatMap((word): Array<string | XmlNode> => {
      if (typeof word === 'string') return [word]
      if (PARTS.has(word.name)) return []
      return word.name === 'textEntryInteraction' ? [`［${blankId(blank++)}］`] : [strip(word)]
    }),
  })
  return strip(node)
}

function settleItem(item: XmlNode, body: XmlNode, stem: string): Settled {
  const interactions = INTERACTIONS.flatMap((name) => allOf(body, name))
  const [only, second] = interactions
  const others = body.children.flatMap(interactionNames).filter((name) => !INTERACTIONS.includes(name))
  if (others.length > 0) return doubt(`${others[0] ?? ''} 这种作答方式不能导入`)
  if (!only) return doubt('没有能导入的作答方式')
  if (interactions.every(({ name }) => name === 'textEntryInteraction'))
    return settleEntries(item, interactions, stem)
  if (second) return doubt('一道题里有几个作答处')
  const right = correctValues(item, only)
  if (only.name === 'extendedTextInteraction') {
    const answer = cleanWords(right.join('\n') || allOf(body, 'rubricBlock').map(wordsOf).join('\n'))
    if (answer === '') return doubt('简答题没有参考答案')
    return settled({ type: 'short', stem, answer, rubric: [{ id: partId(0), text: answer, points: 10 }] })
  }
  if (right.length === 0) return doubt('没有写明正确答案（只有评分规则）')
  if (only.name === 'matchInteraction') return settleMatch(only, right, stem)
  const choices = allOf(only, 'simpleChoice').map((choice) => ({
    name: choice.attributes['identifier'] ?? '',
    text: cleanWords(wordsOf(choice)),
  }))
  if (right.some((name) => !choices.some((choice) => choice.name === name)))
    return doubt('正确答案指向没有的选项')
  if (only.name === 'orderInteraction') {
    if (right.length !== choices.length) return doubt('排序题的正确答案没有列全')
    const items = right.map((name, index) => ({
      id: optionId(index),
      text: choices.find((choice) => choice.name === name)?.text ?? '',
      why: '',
    }))
    return settled({ type: 'order', stem, items })
  }
  const isSingle = declarationOf(item, only)?.attributes['cardinality'] !== 'multiple'
  if (isSingle && right.length > 1) return doubt('单选题有几个正确答案')
  const options = choices.map(({ name, text }, index) =>
    right.includes(name)
      ? { id: optionId(index), text, right: true as const }
      : { id: optionId(index), text, why: '' },
  )
  return settled({ type: isSingle ? 'single' : 'multiple', stem, options })
}

const INTERACTIONS = [
  'choiceInteraction',
  'orderInteraction',
  'matchInteraction',
  'textEntryInteraction',
  'extendedTextInteraction',
]

function interactionNames(node: XmlNode): Array<string> {
  const inner = node.children.flatMap(interactionNames)
  return node.name.endsWith('Interaction') ? [node.name, ...inner] : inner
}

function settleEntries(item: XmlNode, entries: ReadonlyArray<XmlNode>, stem: string): Settled {
  const blanks = entries.map((entry, index) => {
    const mapped = allOf(declarationOf(item, entry) ?? entry, 'mapEntry')
    const values = mapped.map(({ attributes }) => ({
      key: attributes['mapKey'] ?? '',
      worth: Number(attributes['mappedValue'] ?? '0'),
    }))
    const best = Math.max(0, ...values.map(({ worth }) => worth))
    const accept = [
      ...correctValues(item, entry),
      ...values.filter(({ worth }) => worth > 0 && worth === best).map(({ key }) => key),
    ]
    const isPartial = values.some(({ worth }) => worth > 0 && worth < best)
    return { isPartial, blank: { id: blankId(index), accept: [...new Set(accept.map(cleanWords))], why: '' } }
  })
  if (blanks.some(({ isPartial }) => isPartial)) return doubt('填空里有得一部分分的答案')
  if (blanks.some(({ blank }) => blank.accept.length === 0)) return doubt('有的空没有写正确答案')
  return settled({ type: 'fill', stem, blanks: blanks.map(({ blank }) => blank) })
}

function settleMatch(interaction: XmlNode, right: ReadonlyArray<string>, stem: string): Settled {
  const texts = new Map(
    allOf(interaction, 'simpleAssociableChoice').map((choice): [string, string] => [
      choice.attributes['identifier'] ?? '',
      cleanWords(wordsOf(choice)),
    ]),
  )
  const pairs = right.map((pair, index) => {
    const [left = '', other = ''] = pair.trim().split(/\s+/u)
    return { id: partId(index), left: texts.get(left) ?? '', right: texts.get(other) ?? '', why: '' }
  })
  const lefts = pairs.map(({ left }) => left)
  if (pairs.some((pair) => pair.left === '' || pair.right === '') || new Set(lefts).size < lefts.length)
    return doubt('连线不是一个对一个')
  return settled({ type: 'match', stem, pairs })
}

function declarationOf(item: XmlNode, interaction: XmlNode): XmlNode | undefined {
  const name = interaction.attributes['responseIdentifier']
  return item.children.find(
    (child) => child.name === 'responseDeclaration' && child.attributes['identifier'] === name,
  )
}

function correctValues(item: XmlNode, interaction: XmlNode): Array<string> {
  const correct = childOf(declarationOf(item, interaction), 'correctResponse')
  return (correct?.children ?? [])
    .filter(({ name }) => name === 'value')
    .map((value) => cleanWords(wordsOf(value)))
}

import { cleanWords } from '../import/clean-words.ts'
import { blankId, optionId, partId } from '../import/part-ids.ts'
import { doubt, settled, type Settled } from '../import/settled.ts'
import { extraTextOf } from './extra-comment.ts'
import { allOf, childOf, wordsOf, type XmlNode } from './xml-tree.ts'

const PARTS = new Set(['simpleChoice', 'simpleMatchSet', 'rubricBlock', 'feedbackInline', 'feedbackBlock'])

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

/** What is asked in a body, or in the part of a case: without the choices; a place to type becomes the mark of a blank. */
export function qtiStem(body: XmlNode): string {
  return cleanWords(wordsOf(withoutParts(body)))
}

/** The question of a body, or of the part of a case, by the declarations of its item. */
export function settleQtiBody(item: XmlNode, body: XmlNode): Settled {
  const stem = qtiStem(body)
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
  if (only.name === 'matchInteraction') return settleMatch(only, right, stem, extraTextOf(item) !== '')
  const choices = choicesOf(only)
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
  return settleChoices(stem, choices, right, isSingle)
}

type QtiChoice = { name: string; text: string; why: string }

function choicesOf(interaction: XmlNode): Array<QtiChoice> {
  return allOf(interaction, 'simpleChoice').map((choice) => ({
    name: choice.attributes['identifier'] ?? '',
    text: qtiStem(choice),
    why: cleanWords(allOf(choice, 'feedbackInline').map(wordsOf).join('\n')),
  }))
}

/** Choices named `true` and `false` are those of a statement. */
function settleChoices(
  stem: string,
  choices: ReadonlyArray<QtiChoice>,
  right: ReadonlyArray<string>,
  isSingle: boolean,
): Settled {
  const names = choices.map(({ name }) => name.toLowerCase())
  if (isSingle && names.length === 2 && names.includes('true') && names.includes('false')) {
    const why = choices.find(({ name }) => !right.includes(name))?.why ?? ''
    return settled({ type: 'judge', stem, answer: right[0]?.toLowerCase() === 'true', why })
  }
  const options = choices.map(({ name, text, why }, index) =>
    right.includes(name)
      ? { id: optionId(index), text, right: true as const }
      : { id: optionId(index), text, why },
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

/** A sort question of our own export may have a group that nothing belongs to; elsewhere that is a choice that misleads. */
function settleMatch(
  interaction: XmlNode,
  right: ReadonlyArray<string>,
  stem: string,
  isOwn: boolean,
): Settled {
  const texts = new Map(
    allOf(interaction, 'simpleAssociableChoice').map((choice): [string, string] => [
      choice.attributes['identifier'] ?? '',
      cleanWords(wordsOf(choice)),
    ]),
  )
  const ends = right.map((pair) => pair.trim().split(/\s+/u))
  const pairs = ends.map(([left = '', other = ''], index) => ({
    ...{ id: partId(index), left: texts.get(left) ?? '', right: texts.get(other) ?? '' },
    why: '',
  }))
  const lefts = ends.map(([left]) => left)
  if (pairs.some((pair) => pair.left === '' || pair.right === '') || new Set(lefts).size < lefts.length)
    return doubt('连线不是一个对一个')
  if (!isOwn && new Set(ends.flat()).size < texts.size) return doubt('连线题里有连不上的选项')
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

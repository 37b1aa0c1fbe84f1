import type { CasePart } from '#app/questions/question.ts'
import type { ReadQuestion } from '../draft-question.ts'
import { cleanWords } from '../import/clean-words.ts'
import { below } from '../import/join-lines.ts'
import { partId } from '../import/part-ids.ts'
import { doubt, settled, type Settled } from '../import/settled.ts'
import { REGULATION_ID } from '../regulation-id.ts'
import { extraTextOf, keepExtraComments } from './extra-comment.ts'
import { oneVersion } from './qti-version.ts'
import { qtiStem, settleQtiBody } from './settle-qti-body.ts'
import { withExtra, type ReadExtra } from './with-extra.ts'
import { CASE_PART } from './write-qti.ts'
import { allOf, childOf, readXmlTree, wordsOf, type XmlNode } from './xml-tree.ts'

const MORE_THAN_WORDS = ['img', 'object', 'math', 'table', 'audio', 'video', 'picture', 'sup', 'sub']

/** Whether XML holds items of QTI 2.x or 3.0. */
export function isQti(xml: string): boolean {
  return /<(?:\w+:)?(?:qti-)?assessment-?item[\s>]/iu.test(xml)
}

/**
 * The items of QTI 2.1 or 3.0 with one interaction, or with several text entries, and the cases that our own export made.
 * Answers given by points instead of a correct response, and anything that words cannot show, go to a person.
 * @throws UnreadableFile
 */
export function readQti(xml: string, file: string, readExtra: ReadExtra): Array<ReadQuestion> {
  const tree = oneVersion(readXmlTree(keepExtraComments(xml)))
  return allOf(tree, 'assessmentItem').map((item, index) => {
    const body = childOf(item, 'itemBody')
    const place = `${file}第${index + 1}题`
    if (!body) return { place, stem: '', ok: false, reasons: ['没有题目正文'] }
    const parts = body.children.filter(isCasePart)
    const asked = {
      ...body,
      words: body.words.filter((word) => typeof word === 'string' || !isCasePart(word)),
    }
    const stem = qtiStem(asked)
    const hasMore = MORE_THAN_WORDS.some((name) => allOf(body, name).length > 0)
    const read = hasMore
      ? doubt('有图片、表格、公式或上下标')
      : parts.length > 0
        ? settleCase(item, parts, stem)
        : settleQtiBody(item, body)
    return withExtra({ place, stem }, read, explanationOf(item), extraTextOf(item), readExtra)
  })
}

function isCasePart({ name, attributes }: XmlNode): boolean {
  return name === 'div' && attributes['class'] === CASE_PART
}

/** Marks and all that is not said in the item come with the extra (see withExtra); without it each part counts one. */
function settleCase(item: XmlNode, parts: ReadonlyArray<XmlNode>, stem: string): Settled {
  const read = parts.map((part) => settleQtiBody(item, part))
  const reasons = read.flatMap((each) => (each.ok ? [] : each.reasons))
  if (reasons.length > 0) return doubt(...new Set(reasons))
  const questions = read.flatMap((each, index): Array<CasePart> => {
    if (!each.ok || each.body.type === 'case') return []
    const common = {
      id: partId(index),
      use: 'quiz' as const,
      point: '',
      difficulty: 2 as const,
      explanation: '',
    }
    const source = { source: REGULATION_ID, article: '' }
    return [{ marks: 1, question: { ...common, source, ...each.body } }]
  })
  return settled({ type: 'case', stem, parts: questions })
}

/** What is told once the item was answered; with it what is said to whoever chose a right option. */
function explanationOf(item: XmlNode): string {
  const right = new Set(
    allOf(item, 'correctResponse')
      .flatMap(({ children }) => children)
      .map((value) => cleanWords(wordsOf(value))),
  )
  const chosen = allOf(item, 'simpleChoice')
    .filter(({ attributes }) => right.has(attributes['identifier'] ?? ''))
    .flatMap((choice) => allOf(choice, 'feedbackInline'))
  return below(...[...allOf(item, 'modalFeedback'), ...chosen].map((each) => cleanWords(wordsOf(each))))
}

import type { Question } from '#app/questions/question.ts'
import type { DraftQuestion } from '../draft-question.ts'
import { blanksInTurn } from './blanks-in-turn.ts'
import { extraComment } from './extra-comment.ts'
import { feedbackName, paragraphs, qtiBody, type QtiBody, type QtiResponse } from './qti-interactions.ts'
import { inVersion, type QtiVersion } from './qti-version.ts'
import { writeXml, xml, type Xml, type XmlElement } from './write-xml.ts'

/** The class of a question within a case, by which reading knows it again. */
export const CASE_PART = 'case-part'

const NAMESPACES: Readonly<Record<QtiVersion, string>> = {
  '2.1': 'http://www.imsglobal.org/xsd/imsqti_v2p1',
  '3.0': 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
}

/** A question as an item of QTI, a case as one item with several places to answer; null when QTI cannot say it. */
export function writeQti(draft: DraftQuestion, identifier: string, version: QtiVersion): string | null {
  const { question } = draft
  const parts = question.type === 'case' ? question.parts.map((part) => part.question) : [question]
  if (parts.some((part) => part.type === 'fill' && !blanksInTurn(part))) return null
  const { responses, shown, marks } = bodyOf(question)
  const hasExplanation = question.explanation !== ''
  const outcomes = [
    xml(
      'outcomeDeclaration',
      { identifier: 'SCORE', cardinality: 'single', baseType: 'float' },
      xml('defaultValue', {}, xml('value', {}, '0')),
    ),
    ...responses.filter(({ hasReasons }) => hasReasons).map(feedbackOutcome),
    ...(hasExplanation
      ? [
          xml('outcomeDeclaration', {
            identifier: 'EXPLANATION',
            cardinality: 'single',
            baseType: 'identifier',
          }),
        ]
      : []),
  ]
  const scoring = responses.flatMap((response, index) => scoringOf(response, marks[index] ?? 1))
  const explained = xml('setOutcomeValue', { identifier: 'EXPLANATION' }, value('identifier', 'shown'))
  const feedback = { outcomeIdentifier: 'EXPLANATION', identifier: 'shown', showHide: 'show' }
  const head = { xmlns: NAMESPACES[version], identifier, title: identifier, adaptive: 'false' }
  const item = xml(
    'assessmentItem',
    { ...head, timeDependent: 'false' },
    extraComment(draft),
    ...responses.map(declaration),
    ...outcomes,
    xml('itemBody', {}, ...shown.map((each) => wrapped(each, version))),
    xml('responseProcessing', {}, ...scoring, ...(hasExplanation ? [explained] : [])),
    ...(hasExplanation
      ? [wrapped(xml('modalFeedback', feedback, ...paragraphs(question.explanation)), version)]
      : []),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(inVersion(item, version))}\n`
}

/** `marks` are those of the responses, in their order. */
function bodyOf(question: Question): QtiBody & { marks: Array<number> } {
  if (question.type !== 'case') {
    const body = qtiBody(question, 'RESPONSE')
    return { ...body, marks: body.responses.map(() => 1 / body.responses.length) }
  }
  const bodies = question.parts.map(({ marks, question: part }) => {
    const body = qtiBody(part, `RESPONSE-${part.id}`)
    const shown = xml('div', { class: CASE_PART, id: `part-${part.id}` }, ...body.shown)
    return {
      shown,
      responses: body.responses,
      marks: body.responses.map(() => marks / body.responses.length),
    }
  })
  return {
    shown: [...paragraphs(question.stem), ...bodies.map(({ shown }) => shown)],
    responses: bodies.flatMap(({ responses }) => responses),
    marks: bodies.flatMap(({ marks }) => marks),
  }
}

/** 3.0 has the content of rubrics and feedback in an element of its own. */
function wrapped(node: Xml, version: QtiVersion): Xml {
  if (version === '2.1' || typeof node === 'string' || 'comment' in node) return node
  const isWrapped = node.name === 'rubricBlock' || node.name === 'modalFeedback'
  const attributes = node.name === 'rubricBlock' ? { ...node.attributes, use: 'scoring' } : node.attributes
  const children = node.children.map((child) => wrapped(child, version))
  return { ...node, attributes, children: isWrapped ? [xml('contentBody', {}, ...children)] : children }
}

function declaration({ name, cardinality, baseType, correct, forms }: QtiResponse): XmlElement {
  const entries = forms.map((form) => xml('mapEntry', { mapKey: form, mappedValue: '1' }))
  const values = correct.map((each) => xml('value', {}, each))
  return xml(
    'responseDeclaration',
    { identifier: name, cardinality, baseType },
    xml('correctResponse', {}, ...values),
    ...(entries.length > 0 ? [xml('mapping', { defaultValue: '0' }, ...entries)] : []),
  )
}

function feedbackOutcome({ name, cardinality }: QtiResponse): XmlElement {
  return xml('outcomeDeclaration', {
    identifier: feedbackName(name),
    cardinality,
    baseType: 'identifier',
  })
}

function scoringOf({ name, scoring, hasReasons }: QtiResponse, marks: number): Array<XmlElement> {
  const score = xml('variable', { identifier: 'SCORE' })
  const response = xml('variable', { identifier: name })
  const add = (earned: XmlElement) =>
    xml('setOutcomeValue', { identifier: 'SCORE' }, xml('sum', {}, score, earned))
  const worth = value('float', String(Math.round(marks * 10_000) / 10_000))
  const isRight = xml('match', {}, response, xml('correct', { identifier: name }))
  const judged = {
    whole: [xml('responseCondition', {}, xml('responseIf', {}, isRight, add(worth)))],
    forms: [add(xml('product', {}, xml('mapResponse', { identifier: name }), worth))],
    person: [],
  }[scoring]
  const told = hasReasons ? [xml('setOutcomeValue', { identifier: feedbackName(name) }, response)] : []
  return [...judged, ...told]
}

function value(baseType: string, text: string): XmlElement {
  return xml('baseValue', { baseType }, text)
}

import type { Question } from '#app/questions/question.ts'
import type { DraftQuestion } from '../draft-question.ts'
import { blanksInTurn } from './blanks-in-turn.ts'
import { extraComment } from './extra-comment.ts'
import { feedbackName, paragraphs, qtiBody, type QtiResponse } from './qti-interactions.ts'
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
  const { parts: judged, shown } = bodyOf(question)
  const responses = judged.flatMap((part) => part.responses)
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
  const scoring = [...judged.flatMap(scoringOf), ...responses.flatMap(tellingOf)]
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

/** Responses that share the marks of one question. */
type JudgedPart = { responses: Array<QtiResponse>; marks: number }

function bodyOf(question: Question): { shown: Array<Xml>; parts: Array<JudgedPart> } {
  if (question.type !== 'case') {
    const { shown, responses } = qtiBody(question, 'RESPONSE')
    return { shown, parts: [{ responses, marks: 1 }] }
  }
  const bodies = question.parts.map(({ marks, question: part }) => {
    const body = qtiBody(part, `RESPONSE-${part.id}`)
    const shown = xml('div', { class: CASE_PART, id: `part-${part.id}` }, ...body.shown)
    return { shown, part: { responses: body.responses, marks } }
  })
  return {
    shown: [...paragraphs(question.stem), ...bodies.map(({ shown }) => shown)],
    parts: bodies.map(({ part }) => part),
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
  const entry = { mappedValue: '1', caseSensitive: 'false' }
  const entries = forms.map((form) => xml('mapEntry', { mapKey: form, ...entry }))
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

/** Blanks are added before the marks are divided among them, so that three thirds are one. */
function scoringOf({ responses, marks }: JudgedPart): Array<XmlElement> {
  const add = (earned: XmlElement) =>
    xml('setOutcomeValue', { identifier: 'SCORE' }, xml('sum', {}, variable('SCORE'), earned))
  const worth = value('float', String(marks))
  const blanks = responses.filter(({ scoring }) => scoring === 'forms')
  const filled = blanks.map(({ name }) => xml('mapResponse', { identifier: name }))
  const earned = xml('product', {}, xml('sum', {}, ...filled), worth)
  const wholes = responses
    .filter(({ scoring }) => scoring === 'whole')
    .map(({ name }) => xml('match', {}, variable(name), xml('correct', { identifier: name })))
  return [
    ...wholes.map((isRight) => xml('responseCondition', {}, xml('responseIf', {}, isRight, add(worth)))),
    ...(blanks.length > 0 ? [add(xml('divide', {}, earned, value('float', String(blanks.length))))] : []),
  ]
}

/** What was chosen is the outcome by which the reasons of choices are shown. */
function tellingOf({ name, hasReasons }: QtiResponse): Array<XmlElement> {
  return hasReasons ? [xml('setOutcomeValue', { identifier: feedbackName(name) }, variable(name))] : []
}

function variable(name: string): XmlElement {
  return xml('variable', { identifier: name })
}

function value(baseType: string, text: string): XmlElement {
  return xml('baseValue', { baseType }, text)
}

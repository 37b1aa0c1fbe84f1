import type { PlainQuestion, QuestionOption } from '#app/questions/question.ts'
import { optionLetter } from '../import/part-ids.ts'
import { xml, type Xml, type XmlElement } from './write-xml.ts'

/** How the answer in one place of an item is judged: wholly right or not, by the forms listed, or by a person. */
export type QtiResponse = {
  name: string
  cardinality: 'single' | 'multiple' | 'ordered'
  baseType: 'identifier' | 'directedPair' | 'string'
  correct: ReadonlyArray<string>
  forms: ReadonlyArray<string>
  scoring: 'whole' | 'forms' | 'person'
  /** Whether choices carry feedback that is shown once they were chosen. */
  hasReasons: boolean
}

/** What a question shows, and the responses that it declares. */
export type QtiBody = { shown: Array<Xml>; responses: Array<QtiResponse> }

/** A question as the elements of an item of QTI 2.1, its response named `name`. */
export function qtiBody(question: PlainQuestion, name: string): QtiBody {
  const stem = paragraphs(question.stem)
  switch (question.type) {
    case 'single':
    case 'multiple':
      return choiceBody(stem, name, question.options, question.type)
    case 'judge': {
      const side = (truth: boolean) =>
        choice(String(truth), truth ? '对' : '错', truth === question.answer ? '' : question.why, name)
      const response = whole(name, 'single', 'identifier', [String(question.answer)])
      const interaction = xml('choiceInteraction', asked(name, { maxChoices: '1' }), side(true), side(false))
      return { shown: [...stem, interaction], responses: [{ ...response, hasReasons: question.why !== '' }] }
    }
    case 'fill':
      return fillBody(question, name)
    case 'match':
      return matchBody(
        stem,
        name,
        question.pairs.map(({ left }, index) => ({ left, right: index })),
        question.pairs.map(({ right }) => right),
      )
    case 'sort':
      return matchBody(
        stem,
        name,
        question.items.map(({ text, group }) => ({
          left: text,
          right: question.groups.findIndex(({ id }) => id === group),
        })),
        question.groups.map(({ title }) => title),
      )
    case 'order': {
      const names = question.items.map((_, index) => optionLetter(index))
      const items = question.items.map(({ text }, index) => choice(optionLetter(index), text, '', name))
      return {
        shown: [...stem, xml('orderInteraction', asked(name), ...items)],
        responses: [whole(name, 'ordered', 'identifier', names)],
      }
    }
    case 'short': {
      const lines = question.rubric.map(({ text, points }) => `${text}（${points}分）`)
      const rubric = xml('rubricBlock', { view: 'scorer' }, ...paragraphs(lines.join('\n')))
      const response = whole(name, 'single', 'string', [question.answer])
      return {
        shown: [rubric, ...stem, xml('extendedTextInteraction', { responseIdentifier: name })],
        responses: [{ ...response, scoring: 'person' }],
      }
    }
  }
}

function choiceBody(
  stem: ReadonlyArray<Xml>,
  name: string,
  options: ReadonlyArray<QuestionOption>,
  type: 'single' | 'multiple',
): QtiBody {
  const right = options.flatMap((option, index) => ('right' in option ? [optionLetter(index)] : []))
  const choices = options.map((option, index) =>
    choice(optionLetter(index), option.text, 'right' in option ? '' : option.why, name),
  )
  const maxChoices = type === 'single' ? '1' : '0'
  const hasReasons = options.some((option) => 'why' in option && option.why !== '')
  return {
    shown: [...stem, xml('choiceInteraction', asked(name, { maxChoices }), ...choices)],
    responses: [{ ...whole(name, type, 'identifier', right), hasReasons }],
  }
}

function fillBody(question: Extract<PlainQuestion, { type: 'fill' }>, name: string): QtiBody {
  const responses = question.blanks.map(({ id, accept }): QtiResponse => ({
    ...whole(`${name}-${id}`, 'single', 'string', accept.slice(0, 1)),
    ...{ forms: accept, scoring: 'forms' },
  }))
  const ids = new Set(question.blanks.map(({ id }) => `［${id}］`))
  const shown = question.stem.split('\n').map((line) => {
    const pieces = line
      .split(/(［[a-z0-9-]+］)/u)
      .map((piece): Xml =>
        ids.has(piece)
          ? xml('textEntryInteraction', { responseIdentifier: `${name}-${piece.slice(1, -1)}` })
          : piece,
      )
    return xml('p', {}, ...pieces)
  })
  return { shown, responses }
}

/** Each left side belongs to the right side of this place. */
function matchBody(
  stem: ReadonlyArray<Xml>,
  name: string,
  lefts: ReadonlyArray<{ left: string; right: number }>,
  rights: ReadonlyArray<string>,
): QtiBody {
  const side = (mark: string, text: string, index: number, matchMax: string) =>
    xml('simpleAssociableChoice', { identifier: `${mark}${index + 1}`, matchMax }, ...flow(text))
  const sets = [
    xml('simpleMatchSet', {}, ...lefts.map(({ left }, index) => side('L', left, index, '1'))),
    xml('simpleMatchSet', {}, ...rights.map((right, index) => side('R', right, index, '0'))),
  ]
  const correct = lefts.map(({ right }, index) => `L${index + 1} R${right + 1}`)
  const interaction = xml('matchInteraction', asked(name, { maxAssociations: String(lefts.length) }), ...sets)
  return {
    shown: [...stem, interaction],
    responses: [whole(name, 'multiple', 'directedPair', correct)],
  }
}

function choice(identifier: string, text: string, why: string, response: string): XmlElement {
  const shown = { outcomeIdentifier: feedbackName(response), identifier, showHide: 'show' }
  const feedback = why === '' ? [] : [xml('feedbackInline', shown, ...lines(why))]
  return xml('simpleChoice', { identifier }, ...flow(text), ...feedback)
}

/** The outcome that shows the feedback of a response. */
export function feedbackName(response: string): string {
  return `FEEDBACK-${response}`
}

function asked(name: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { responseIdentifier: name, shuffle: 'true', ...more }
}

function whole(
  name: string,
  cardinality: QtiResponse['cardinality'],
  baseType: QtiResponse['baseType'],
  correct: ReadonlyArray<string>,
): QtiResponse {
  return { name, cardinality, baseType, correct, forms: [], scoring: 'whole', hasReasons: false }
}

/** Each line a paragraph. */
export function paragraphs(text: string): Array<Xml> {
  return text.split('\n').map((line) => xml('p', {}, line))
}

function flow(text: string): Array<Xml> {
  return text.includes('\n') ? paragraphs(text) : [text]
}

/** Lines where paragraphs may not stand. */
function lines(text: string): Array<Xml> {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [xml('br', {}), line]))
}

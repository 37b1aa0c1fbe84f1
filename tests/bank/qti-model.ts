import type { XmlNode } from '#app/bank/exchange/xml-tree.ts'

/** What an element must and may have: attributes, and its children in their order as a regular expression of names. */
type Rule = { attributes: ReadonlyArray<string>; may?: ReadonlyArray<string>; children: RegExp; words?: true }

const FLOW =
  /^(?:(?:p|div|br|choiceInteraction|orderInteraction|matchInteraction|extendedTextInteraction|rubricBlock) )*$/u
const NONE = /^$/u
const WHERE = ['outcomeIdentifier', 'identifier', 'showHide']

/** The part of the published information model of QTI that the exporter writes, with the names of 2.1. */
const RULES: Readonly<Record<string, Rule>> = {
  assessmentItem: {
    attributes: ['identifier', 'title', 'adaptive', 'timeDependent'],
    may: ['xmlns'],
    children:
      /^(?:responseDeclaration )+(?:outcomeDeclaration )+itemBody responseProcessing (?:modalFeedback )*$/u,
  },
  responseDeclaration: {
    attributes: ['identifier', 'cardinality', 'baseType'],
    children: /^correctResponse (?:mapping )?$/u,
  },
  outcomeDeclaration: {
    attributes: ['identifier', 'cardinality', 'baseType'],
    children: /^(?:defaultValue )?$/u,
  },
  correctResponse: { attributes: [], children: /^(?:value )+$/u },
  defaultValue: { attributes: [], children: /^(?:value )+$/u },
  value: { attributes: [], children: NONE, words: true },
  mapping: { attributes: ['defaultValue'], children: /^(?:mapEntry )+$/u },
  mapEntry: { attributes: ['mapKey', 'mappedValue', 'caseSensitive'], children: NONE },
  itemBody: { attributes: [], children: FLOW },
  div: { attributes: [], may: ['class', 'id'], children: FLOW },
  p: { attributes: [], children: /^(?:(?:textEntryInteraction|br) )*$/u, words: true },
  br: { attributes: [], children: NONE },
  contentBody: { attributes: [], children: FLOW, words: true },
  rubricBlock: { attributes: ['view'], may: ['use'], children: /^(?:(?:p )+|contentBody )$/u },
  modalFeedback: { attributes: WHERE, children: /^(?:(?:p )+|contentBody )$/u },
  choiceInteraction: {
    attributes: ['responseIdentifier', 'shuffle', 'maxChoices'],
    children: /^(?:simpleChoice )+$/u,
  },
  orderInteraction: { attributes: ['responseIdentifier', 'shuffle'], children: /^(?:simpleChoice )+$/u },
  matchInteraction: {
    attributes: ['responseIdentifier', 'shuffle', 'maxAssociations'],
    children: /^simpleMatchSet simpleMatchSet $/u,
  },
  simpleMatchSet: { attributes: [], children: /^(?:simpleAssociableChoice )+$/u },
  simpleAssociableChoice: { attributes: ['identifier', 'matchMax'], children: /^(?:p )*$/u, words: true },
  simpleChoice: { attributes: ['identifier'], children: /^(?:p )*(?:feedbackInline )?$/u, words: true },
  feedbackInline: { attributes: WHERE, children: /^(?:br )*$/u, words: true },
  textEntryInteraction: { attributes: ['responseIdentifier'], children: NONE },
  extendedTextInteraction: { attributes: ['responseIdentifier'], children: NONE },
  responseProcessing: { attributes: [], children: /^(?:(?:responseCondition|setOutcomeValue) )*$/u },
  responseCondition: { attributes: [], children: /^responseIf $/u },
  responseIf: { attributes: [], children: /^match (?:setOutcomeValue )+$/u },
  match: { attributes: [], children: /^variable correct $/u },
  setOutcomeValue: { attributes: ['identifier'], children: /^(?:sum|baseValue|variable) $/u },
  sum: { attributes: [], children: /^(?:variable (?:baseValue|divide)|(?:mapResponse )*mapResponse) $/u },
  divide: { attributes: [], children: /^product baseValue $/u },
  product: { attributes: [], children: /^sum baseValue $/u },
  variable: { attributes: ['identifier'], children: NONE },
  correct: { attributes: ['identifier'], children: NONE },
  mapResponse: { attributes: ['identifier'], children: NONE },
  baseValue: { attributes: ['baseType'], children: NONE, words: true },
}

/** Names of XML without a colon, which identifiers and ids must be. */
const NAME = /^[A-Za-z_][\w.-]*$/u

/** What is wrong with an item by the model, its names already those of 2.1; empty when nothing is. */
export function qtiFaults(item: XmlNode): Array<string> {
  const nodes = everyNode(item)
  const of = (name: string, attribute = 'identifier') =>
    nodes.filter((node) => node.name === name).map(({ attributes }) => attributes[attribute] ?? '')
  const [responses, outcomes] = [of('responseDeclaration'), of('outcomeDeclaration')]
  const declared = new Set([...responses, ...outcomes])
  const used = nodes.flatMap(({ name, attributes }) =>
    ['variable', 'correct', 'mapResponse', 'setOutcomeValue'].includes(name)
      ? [attributes['identifier'] ?? '']
      : [attributes['responseIdentifier'] ?? [], attributes['outcomeIdentifier'] ?? []].flat(),
  )
  const ids = nodes.flatMap(({ attributes }) => attributes['id'] ?? [])
  const names = [...responses, ...outcomes, ...ids, ...of('simpleChoice'), ...of('simpleAssociableChoice')]
  return [
    ...nodes.flatMap(elementFaults),
    ...used.filter((name) => !declared.has(name)).map((name) => `${name} is not declared`),
    ...[...names, ...of('assessmentItem')]
      .filter((name) => !NAME.test(name))
      .map((name) => `${name} is no name`),
    ...(declared.size < responses.length + outcomes.length ? ['declared twice'] : []),
    ...(new Set(ids).size < ids.length ? ['an id twice'] : []),
  ]
}

function elementFaults({ name, attributes, children, text }: XmlNode): Array<string> {
  const rule = RULES[name]
  if (!rule) return [`no element ${name}`]
  const given = Object.keys(attributes)
  const missing = rule.attributes.filter((each) => !given.includes(each))
  const strange = given.filter((each) => !rule.attributes.includes(each) && !rule.may?.includes(each))
  const inside = children.map((child) => `${child.name} `).join('')
  return [
    ...missing.map((each) => `${name} lacks ${each}`),
    ...strange.map((each) => `${name} has ${each}`),
    ...(rule.children.test(inside) ? [] : [`${name} holds ${inside}`]),
    ...(rule.words || text.trim() === '' ? [] : [`${name} holds words`]),
  ]
}

function everyNode(node: XmlNode): Array<XmlNode> {
  return [node, ...node.children.flatMap(everyNode)]
}

import type { XmlNode } from '#app/bank/exchange/xml-tree.ts'

/**
 * The score that another system gives for the right answer of every response of an item (names of 2.1): the part of QTI's
 * response processing that the exporter writes, carried out. Letters of typed answers are `turned` before they are compared.
 * @throws Error at an expression that the exporter does not write
 */
export function qtiScore(item: XmlNode, turned: (text: string) => string): number {
  let score = 0
  for (const rule of childOf(item, 'responseProcessing').children) {
    const set = rule.name === 'setOutcomeValue' ? rule : right(item, rule)
    if (set?.attributes['identifier'] === 'SCORE') score = valueOf(item, only(set), score, turned)
  }
  return score
}

/** What a condition sets once its response is the right one; the exporter writes no other condition. */
function right(item: XmlNode, rule: XmlNode): XmlNode | undefined {
  const [match, set] = childOf(rule, 'responseIf').children
  const [variable, correct] = match?.children ?? []
  if (variable?.attributes['identifier'] !== correct?.attributes['identifier'])
    throw new Error('compares different responses')
  return declarationOf(item, variable?.attributes['identifier']) ? set : undefined
}

function valueOf(item: XmlNode, node: XmlNode, score: number, turned: (text: string) => string): number {
  const values = () => node.children.map((child) => valueOf(item, child, score, turned))
  switch (node.name) {
    case 'variable':
      return score
    case 'baseValue':
      return Number(node.text)
    case 'sum':
      return values().reduce((total, each) => total + each, 0)
    case 'product':
      return values().reduce((total, each) => total * each, 1)
    case 'divide':
      return values().reduce((total, each) => total / each)
    case 'mapResponse':
      return mapped(declarationOf(item, node.attributes['identifier']), turned)
    default:
      throw new Error(`no expression ${node.name}`)
  }
}

function mapped(declaration: XmlNode, turned: (text: string) => string): number {
  const typed = turned(only(childOf(declaration, 'correctResponse')).text)
  const entry = childOf(declaration, 'mapping').children.find(({ attributes }) => {
    const key = attributes['mapKey'] ?? ''
    return attributes['caseSensitive'] === 'false' ? key.toLowerCase() === typed.toLowerCase() : key === typed
  })
  return Number(entry?.attributes['mappedValue'] ?? 0)
}

function declarationOf(item: XmlNode, name: string | undefined): XmlNode {
  const found = item.children.find(
    (child) => child.name === 'responseDeclaration' && child.attributes['identifier'] === name,
  )
  if (!found) throw new Error(`no response ${name}`)
  return found
}

function childOf(node: XmlNode, name: string): XmlNode {
  const found = node.children.find((child) => child.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

function only(node: XmlNode): XmlNode {
  const [child] = node.children
  if (!child || node.children.length > 1) throw new Error(`${node.name} has not one child`)
  return child
}

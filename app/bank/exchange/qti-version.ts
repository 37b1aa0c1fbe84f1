import type { Xml } from './write-xml.ts'
import type { XmlNode } from './xml-tree.ts'

/** The versions of QTI that are written; reading takes any 2.x and 3.0. */
export type QtiVersion = '2.1' | '3.0'

/** Elements of HTML, which have the same name in both versions. */
const HTML = new Set(['p', 'div', 'br'])

/** An element with the names of 2.1 (choiceInteraction, responseIdentifier) as the version writes them. */
export function inVersion(node: Xml, version: QtiVersion): Xml {
  if (version === '2.1' || typeof node === 'string' || 'comment' in node) return node
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [kebab(name), value]),
  )
  const name = HTML.has(node.name) ? node.name : `qti-${kebab(node.name)}`
  return { name, attributes, children: node.children.map((child) => inVersion(child, version)) }
}

/** The names of 3.0 (qti-choice-interaction, response-identifier) as 2.x writes them (choiceInteraction). */
export function oneVersion(node: XmlNode): XmlNode {
  const children = node.children.map(oneVersion)
  let next = 0
  const words = node.words.map((each) => (typeof each === 'string' ? each : (children[next++] ?? each)))
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [camel(name), value]),
  )
  return { ...node, name: camel(node.name), attributes, children, words }
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
}

function camel(name: string): string {
  return name.replace(/^qti-/u, '').replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())
}

import { scanXml } from '#app/members/roster/table/scan-xml.ts'
import { UnreadableFile } from '#app/members/roster/table/table.ts'

/** No file of questions goes deeper; whoever walks the tree calls itself for each step down. */
const MAX_DEPTH = 500

/** An element of XML; `text` is all the text directly within it. Names come without namespace prefix. */
export type XmlNode = {
  name: string
  attributes: Record<string, string>
  children: Array<XmlNode>
  text: string
  words: Array<string | XmlNode>
}

/**
 * XML as a tree; the root holds the topmost elements. A document type is refused, and so are elements nested without end.
 * @throws UnreadableFile
 */
export function readXmlTree(xml: string): XmlNode {
  const root = nodeOf('', {})
  const open = [root]
  scanXml(xml, {
    open: (name, attributes) => {
      if (open.length > MAX_DEPTH) throw new UnreadableFile('damaged')
      const node = nodeOf(name, attributes())
      const parent = open.at(-1) ?? root
      parent.children.push(node)
      parent.words.push(node)
      open.push(node)
    },
    close: () => {
      if (open.length > 1) open.pop()
    },
    text: (text) => {
      const parent = open.at(-1) ?? root
      parent.text += text
      parent.words.push(text)
    },
  })
  return root
}

function nodeOf(name: string, attributes: Record<string, string>): XmlNode {
  return { name, attributes, children: [], text: '', words: [] }
}

/** The first child of this name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name)
}

/** All elements of this name, at any depth, in their order. */
export function allOf(node: XmlNode, name: string): Array<XmlNode> {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)])
}

const BLOCKS = new Set(['p', 'div', 'br', 'li', 'tr', 'blockquote', 'h1', 'h2', 'h3', 'h4'])

/** Everything that is said within an element, a block of text on a line of its own. */
export function wordsOf(node: XmlNode): string {
  return node.words
    .map((each) =>
      typeof each === 'string' ? each : BLOCKS.has(each.name) ? `\n${wordsOf(each)}\n` : wordsOf(each),
    )
    .join('')
}

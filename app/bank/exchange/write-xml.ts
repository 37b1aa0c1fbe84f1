/** XML on its way out: words, a comment, or an element. */
export type Xml = string | { comment: string } | XmlElement
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: ReadonlyArray<Xml>
}

/** An element. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: ReadonlyArray<Xml>
): XmlElement {
  return { name, attributes, children }
}

/** The text of a piece of XML, without any space of its own: all space that is there means something. */
export function writeXml(node: Xml): string {
  if (typeof node === 'string') return escapeXml(node)
  if ('comment' in node) return `<!--${node.comment}-->`
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
  const open = `${node.name}${attributes.join('')}`
  if (node.children.length === 0) return `<${open}/>`
  return `<${open}>${node.children.map(writeXml).join('')}</${node.name}>`
}

/** Words as they stand between tags or in a quoted value. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

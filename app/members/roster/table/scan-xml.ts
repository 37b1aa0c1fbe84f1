import { UnreadableFile } from './table.ts'

/** What is told about a piece of XML, in its order. Names come without namespace prefix. */
export type XmlHandler = {
  open: (name: string, attributes: () => Record<string, string>) => void
  close: (name: string) => void
  text: (text: string) => void
}

/** Markup of one tag; the longest real ones have a few hundred characters. */
const MAX_TAG_LENGTH = 16_384

/**
 * Walks through XML once, in time linear to its length. Knows what spreadsheets use: elements, attributes, text,
 * CDATA, comments. A document type is refused, so that no entity can be defined.
 * @throws UnreadableFile
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  let at = 0
  while (at < xml.length) {
    const start = xml.indexOf('<', at)
    if (start !== at) handler.text(decodeEntities(xml.slice(at, start < 0 ? xml.length : start)))
    if (start < 0) return
    at = scanMarkup(xml, start, handler)
  }
}

function scanMarkup(xml: string, start: number, handler: XmlHandler): number {
  if (xml.startsWith('<!--', start)) return endOf(xml, '-->', start + 4)
  if (xml.startsWith('<?', start)) return endOf(xml, '?>', start + 2)
  if (xml.startsWith('<![CDATA[', start)) {
    const end = endOf(xml, ']]>', start + 9)
    handler.text(xml.slice(start + 9, end - 3))
    return end
  }
  if (xml.startsWith('<!', start)) throw new UnreadableFile('damaged')
  const end = tagEnd(xml, start + 1)
  if (xml[start + 1] === '/') {
    handler.close(localName(xml.slice(start + 2, end).trim()))
    return end + 1
  }
  const empty = xml[end - 1] === '/'
  const body = xml.slice(start + 1, empty ? end - 1 : end)
  const name = localName(/^[^\s]*/.exec(body)?.[0] ?? '')
  handler.open(name, () => readAttributes(body))
  if (empty) handler.close(name)
  return end + 1
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  if (at < 0) throw new UnreadableFile('damaged')
  return at + mark.length
}

/** Position of the `>` that ends a tag; one inside a quoted value does not. */
function tagEnd(xml: string, from: number): number {
  let quote = ''
  const limit = Math.min(xml.length, from + MAX_TAG_LENGTH)
  for (let at = from; at < limit; at++) {
    const letter = xml[at] ?? ''
    if (quote !== '') quote = letter === quote ? '' : quote
    else if (letter === '>') return at
    else if (letter === '"' || letter === "'") quote = letter
  }
  throw new UnreadableFile('damaged')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Attributes by local name: `r:id` and `id` are told apart nowhere in a workbook. */
function readAttributes(body: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', double, single] of body.matchAll(
    /([\w:.-]{1,64})\s{0,8}=\s{0,8}(?:"([^"]*)"|'([^']*)')/g,
  )) {
    attributes[localName(name)] = decodeEntities(double ?? single ?? '')
  }
  return attributes
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Resolves the five named and all numeric references, beyond the basic plane too (𠅤). */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|lt|gt|amp|quot|apos);/gi, (whole, body: string) => {
    if (!body.startsWith('#')) return NAMED[body.toLowerCase()] ?? whole
    const code = /^#x/i.test(body) ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10)
    const surrogate = code >= 0xd800 && code <= 0xdfff
    return code > 0x10ffff || surrogate ? '\uFFFD' : String.fromCodePoint(code)
  })
}

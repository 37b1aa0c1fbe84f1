import type { DraftQuestion } from '../draft-question.ts'
import { extraOf, writeExtra } from './extra.ts'
import type { Xml } from './write-xml.ts'
import { childOf, type XmlNode } from './xml-tree.ts'

const MARK = 'lianxue '

/** The comment of an XML file that carries what its format cannot say about a question; other systems skip it. */
export function extraComment(draft: DraftQuestion): Xml {
  return { comment: `${MARK}${writeExtra(extraOf(draft))}` }
}

/** XML with these comments made into elements, for a reader that skips comments. */
export function keepExtraComments(xml: string): string {
  return xml.replace(new RegExp(`<!--${MARK}(.*?)-->`, 'gsu'), '<lianxue><![CDATA[$1]]></lianxue>')
}

/** What such a comment said about the question of this element; empty where there was none. */
export function extraTextOf(node: XmlNode): string {
  return childOf(node, 'lianxue')?.text ?? ''
}

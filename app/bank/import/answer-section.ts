import { cleanWords } from './clean-words.ts'
import { readType, type NamedType } from './read-type.ts'

/** A section of the questions: the type that its heading names, the number of the heading (一), the numbers of its questions. */
export type ListSection = { type: NamedType | null; ordinal: string; numbers: ReadonlySet<number> }

/** The heading of a section in the list of answers, and what stands behind it on its line. */
export type SectionMark = { section: ListSection | null; rest: string }

const ORDINAL = String.raw`(?:第?\s?([一二三四五六七八九十]{1,3})(?:部分|大题)?\s?[、.．:：]?|[（(]([一二三四五六七八九十]{1,3})[)）])\s?`
const TYPE = String.raw`([【[]?[^\d\s:：。.（(【[\]】]{0,6}?(?:选择|单选|多选|不定项|判断|是非|填空|简答|问答|论述|案例|名词解释)[^\d\s:：。.（(]{0,4}?)`
const BEHIND = String.raw`\s?(?:[（(][^（）()]{0,40}[)）])?\s?(?:的?(?:参考|正确|标准)?答案)?[】\]]?\s?[:：]?\s?`
const NAMED = new RegExp(`^(?:${ORDINAL})?${TYPE}${BEHIND}(?=$|\\d|题号)(.*)$`, 'su')
const NUMBERED = new RegExp(`^${ORDINAL}(?=$|\\d{1,4}\\s?(?:[-—~～至.、．:：)）]))(.*)$`, 'su')

/** `一、单选题：1-5 ABCDA`, `多选题答案：`, `二、1.AB`: by its type, and by its number where that alone is there. Null for other lines. */
export function readSectionMark(line: string, sections: ReadonlyArray<ListSection>): SectionMark | null {
  const words = cleanWords(line)
  const [named, one = '', two = '', name = '', rest = ''] = NAMED.exec(words) ?? []
  if (named !== undefined) return { section: sectionOf(sections, name, one || two), rest: cleanWords(rest) }
  const [numbered, first = '', second = '', behind = ''] = NUMBERED.exec(words) ?? []
  if (numbered === undefined) return null
  const section = only(sections.filter(({ ordinal }) => ordinal === (first || second)))
  return section ? { section, rest: cleanWords(behind) } : null
}

function sectionOf(sections: ReadonlyArray<ListSection>, name: string, ordinal: string): ListSection | null {
  const type = readType(name)
  const alike = sections.filter((section) => section.type === type)
  return only(alike) ?? only(alike.filter((section) => section.ordinal === ordinal))
}

function only(sections: ReadonlyArray<ListSection>): ListSection | null {
  return sections.length === 1 ? (sections[0] ?? null) : null
}

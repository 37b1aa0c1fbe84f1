import { cleanWords } from './clean-words.ts'
import { readType } from './read-type.ts'

/** What a line of pasted text is by its beginning. */
export type PastedLine =
  | { kind: 'section'; words: string }
  | { kind: 'answers' }
  | { kind: 'question'; number: number; words: string }
  | { kind: 'option'; words: string }
  | { kind: 'field'; field: PastedField; words: string }
  | { kind: 'words'; words: string }

export type PastedField = 'answer' | 'explanation' | 'source' | 'difficulty' | 'point'

const FIELD_NAMES: ReadonlyArray<readonly [PastedField, string]> = [
  ['answer', '正确答案|标准答案|参考答案|答案|答'],
  ['explanation', '答案解析|试题解析|解析|解答|说明|分析'],
  ['source', '出题依据|命题依据|法规依据|依据|出处|来源'],
  ['difficulty', '难易程度|难度系数|难度'],
  ['point', '知识点|考查点|考点'],
]
/** Marks of Markdown, and bullets before options. */
const DECORATION = /\*\*|^\s*#+\s|^\s*[-*•]\s(?=\s*[A-JＡ-Ｊ]\s?[.、．:：)）])/gu
const SECTION =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:部分|大题)?\s?[、.．:：]?|[（(][一二三四五六七八九十]{1,3}[)）])\s?(.{2,60})$/u
const ANSWERS = /^(?:附[:：]?)?[【[（(]?(?:参考|标准|正确|试题)?答案(?:及解析|与解析|部分)?[】\])）]?[:：]?$/u
const QUESTION = /^(?:第\s?)?(\d{1,4})\s?(?:题\s?[.、．:：)）]?|[.、．:：)）])\s?(?!\d+(?:\.|$))(.*)$/u
const BRACKETED = /^[（(](\d{1,4})[)）]\s?(.+)$/u

/** Lines with nothing in them are gone; a line that holds several fields (答案：AC 解析：…) becomes several. */
export function readPastedLines(text: string): Array<{ at: number; line: PastedLine }> {
  return text
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .flatMap((raw, index) => {
      const words = cleanWords(raw.replace(DECORATION, ''))
      return words === '' ? [] : lineParts(words).map((line) => ({ at: index + 1, line }))
    })
}

function lineParts(words: string): Array<PastedLine> {
  if (ANSWERS.test(words)) return [{ kind: 'answers' }]
  const marks = [...words.matchAll(FIELD_MARK)]
  const before = cleanWords(words.slice(0, marks[0]?.index ?? words.length))
  const fields = marks.map((mark, index): PastedLine => {
    const field = FIELD_NAMES.find(([, names]) => new RegExp(`^(?:${names})$`, 'u').test(mark[1] ?? ''))?.[0]
    const value = words.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? words.length)
    return {
      kind: 'field',
      field: field ?? 'explanation',
      words: cleanWords(value),
    }
  })
  return before === '' ? fields : [firstPart(before), ...fields]
}

/** A field's name counts at the beginning or after a space or full stop, and with a colon or in black brackets. */
const FIELD_MARK = new RegExp(
  `(?<=^|[\\s。；;）)])[【[（(]?(${FIELD_NAMES.map(([, names]) => names).join('|')})(?:[】\\])）]\\s?[:：]?|\\s?[:：])\\s?`,
  'gu',
)

function firstPart(words: string): PastedLine {
  const section = SECTION.exec(words)
  if (section && readType(section[1] ?? '') !== null && !/[。？?]$/u.test(words))
    return { kind: 'section', words }
  const [, number, rest] = QUESTION.exec(words) ?? BRACKETED.exec(words) ?? []
  if (number !== undefined && rest !== undefined)
    return { kind: 'question', number: Number(number), words: rest }
  if (/^[A-JＡ-Ｊa-h]\s?[.、．:：)）]/u.test(words) || /^[A-JＡ-Ｊ] \S/u.test(words))
    return { kind: 'option', words }
  return { kind: 'words', words }
}

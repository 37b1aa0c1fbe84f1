import { cleanWords } from './clean-words.ts'
import { isAnswersHeading } from './answers-heading.ts'
import { partGlued, partSections } from './part-glued.ts'
import { JUDGEMENT_MARKS, readJudgement } from './read-judgement.ts'
import { readType, typeName } from './read-type.ts'
import { BOXES, RIGHT_MARK } from './marked-options.ts'

/** What a line of pasted text is by its beginning. */
export type PastedLine =
  | { kind: 'section'; words: string }
  /** 第二章 …, 【单元测验】: what was before it is at its end. */
  | { kind: 'heading'; words: string }
  | { kind: 'answers' }
  /** `number` is null where only a name says that a question begins: 题目：… */
  | { kind: 'question'; number: number | null; words: string }
  | { kind: 'option'; words: string }
  | { kind: 'field'; field: PastedField; words: string }
  /** The number of a page that a program read out with the words. */
  | { kind: 'page'; words: string }
  | { kind: 'words'; words: string }

/** `other` is what somebody once answered, marks and minutes: no part of a question. */
export type PastedField = 'answer' | 'explanation' | 'source' | 'difficulty' | 'point' | 'other'

const FIELD_NAMES: ReadonlyArray<readonly [PastedField, string]> = [
  [
    'other',
    '(?:我|你|您|考生|学生|学员)的?(?:答案|作答|得分)|作答结果|分值|分数|得分|本题得分|题目分值|答题(?:时间|用时)|用时|正确率',
  ],
  ['answer', '(?:正确|标准|参考|本题)?答案(?:是|为)?|答'],
  ['explanation', '答案解析|试题解析|题目解析|答案说明|解析|解答|说明|分析'],
  ['source', '出题依据|命题依据|法规依据|依据|出处|来源'],
  ['difficulty', '难易程度|难度系数|难度'],
  ['point', '知识点|考查点|考点'],
]
/** Marks of Markdown, rules, and bullets before options. */
const DECORATION = /^\s*[-=*~·—+#]{3,}\s*$|\*\*|^\s*#+\s|^\s*[-*•]\s(?=\s*[A-JＡ-Ｊ]\s?[.、．:：)）])/gu
const SECTION =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:部分|大题)?\s?[、.．:：]?|[（(][一二三四五六七八九十]{1,3}[)）])\s?(.{2,60})$/u
/** 单选题, 【多选题】, 判断题（每题1分）: the name of a type and nothing else. */
const BARE_SECTION =
  /^[【[（(]?(?:[单多]项?选(?:择题?|题)?|不定项选择题?|选择题|判断题|是非题|填空题|简答题|问答题|论述题|名词解释)[】\])）]?\s?[:：]?\s?(?:[（(].{0,40}[)）])?$/u
const HEADING =
  /^(?:第\s?[\d一二三四五六七八九十百]{1,4}\s?(?:章|讲|节|单元|部分|课|模块|专题|篇|编|套)(?:[\s:：、.].{0,40}|.{0,20})|[【[].{2,20}[】\]])$/u
const QUESTION = /^(?:第\s?)?(\d{1,4})\s?(?:题\s?[.、．:：)）]?|[.、．:：)）])\s?(?!\d+(?:\.|$))(.*)$/u
const BRACKETED = /^[（(](\d{1,4})[)）]\s?(.+)$/u
/** （ √ ）3. …: where the answer is written stands before the number; letters only with a space, as options have none. */
const ANSWERED = new RegExp(
  String.raw`^([（(]\s?(?:${JUDGEMENT_MARKS}|[TFVXx]|[A-HＡ-Ｈ][\sA-HＡ-Ｈ,，、]* )?\s?[)）])\s?(\d{1,4})\s?[.、．](?!\d)\s?(.+)$`,
  'u',
)
const NAMED = /^[【[]?(?:题目|题干|试题)\s?(\d{0,4})(?:\s?[:：.、]|\s?[】\]]\s?[:：]?)\s?(.+)$/u
/** 【单选题】1．…, （判断题, 1分） …: the type stands in front of the number, or instead of it. */
const TYPED =
  /^[【[（(]\s?([^】\])）]{1,20})[】\])）]\s?(?:(\d{1,4})\s?(?:[.、．)）](?!\d+(?:\.|$))|[:：](?!\d))\s?)?(.{2,})$/u
/** What 对 and 错 are called: no options of a choice. */
const SAYING = /^(true|false|[TF对错√×]|正确|错误)\s?[.、．:：)）]\s?(正确|错误|对|错|true|false|√|×)$/iu
/** A star or tick before the right option. */
const STARRED = /^[*√✓✔]\s?(?=[A-JＡ-Ｊ]\s?[.、．:：)）])/u
const OPTION = new RegExp(
  String.raw`^(?:${BOXES}\s?\S|[A-JＡ-Ｊa-h]\s?[.、．:：)）]|[（(【[][A-JＡ-Ｊ][)）\]】]\s?\S|[A-JＡ-Ｊ] \S)`,
  'u',
)
const PAGE = /^(?:[-—–]\s?\d{1,4}\s?[-—–]|第\s?\d{1,4}\s?页.{0,12}|\d{1,4})$/u

const MARK = String.raw`[（(]\s?(?:${JUDGEMENT_MARKS})\s?[)）][。.]?`
const NUMBER = String.raw`\d{1,4}\s?[.、．](?!\d)`
/** …（√）2、…: statements one behind the other on one line; （√）1、… （×）2、… where the marks stand in front. */
const NEXT_JUDGED = new RegExp(`(?<=.${MARK})\\s?(?=${NUMBER})`, 'gu')
const NEXT_ANSWERED = new RegExp(`(?<=.)(?=${MARK}\\s?${NUMBER})`, 'gu')

/** A line of a text by its number. `whole` is all of it where it became several lines: null in all but the first of them. */
export type NumberedLine = { at: number; line: PastedLine; whole: string | null }

/** Lines with nothing in them are gone; a line that holds several fields (答案：AC 解析：…) becomes several. */
export function readPastedLines(text: string): Array<NumberedLine> {
  const lines = text
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .flatMap((raw, index) =>
      partSections(cleanWords(raw.replace(DECORATION, '')))
        .flatMap((words) => words.split(ANSWERED.test(words) ? NEXT_ANSWERED : NEXT_JUDGED))
        .map(cleanWords)
        .flatMap((words) => numberedParts(words, index + 1)),
    )
  return partGlued(lines)
}

function numberedParts(words: string, at: number): Array<NumberedLine> {
  const parts = lineParts(words)
  if (parts[0]?.kind === 'answers')
    return parts.map((line) => ({ at, line, whole: line.kind === 'answers' ? words : wordsOf(line) }))
  return parts.map((line, index) => ({ at, line, whole: index === 0 ? words : null }))
}

/** The words of a line, with what its beginning was read as. */
export function wordsOf(line: PastedLine): string {
  if (line.kind === 'question') return `${line.number ?? '题目'}.${line.words}`
  return line.kind === 'answers' ? '' : line.words
}

/** `答案：1.A 2.BD 3.√`: all answers behind their heading, on its line. */
const LISTED_ANSWERS =
  /^(?:正确|标准|参考)?答案\s?[:：]\s?((?:\d{1,3}\s?[.、．:：)）]\s?[A-HＡ-Ｈ√×对错]+[\s,，;；。]*){2,})$/u

/** `答案 D`, `正确答案 A、C。`, `答案 错误`: a space in place of the colon, and nothing behind the answer. */
const SPACED_ANSWER = new RegExp(
  String.raw`^(?:正确|标准|参考|本题)?答案 ((?:${JUDGEMENT_MARKS})|[A-HＡ-Ｈ](?:[\s,，、]*[A-HＡ-Ｈ])*)[。.．]?$`,
  'u',
)

function lineParts(words: string): Array<PastedLine> {
  if (isAnswersHeading(words)) return [{ kind: 'answers' }]
  const [, listed] = LISTED_ANSWERS.exec(words) ?? []
  if (listed !== undefined) return [{ kind: 'answers' }, { kind: 'words', words: listed }]
  const { before, fields } = fieldsOf(words)
  const [, spaced] = SPACED_ANSWER.exec(before) ?? []
  if (spaced !== undefined) return [{ kind: 'field', field: 'answer', words: spaced }, ...fields]
  return before === '' ? fields : [firstPart(before), ...fields]
}

type FieldLine = Extract<PastedLine, { kind: 'field' }>

/** The named parts of a line (答案：…, 【解析】…), and what stands before them. */
export function fieldsOf(words: string): { before: string; fields: Array<FieldLine> } {
  const marks = [...words.matchAll(FIELD_MARK)]
  const fields = marks.map((mark, index): FieldLine => {
    const field = FIELD_PATTERNS.find(([, pattern]) => pattern.test(mark[1] ?? ''))?.[0]
    const value = words.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? words.length)
    return { kind: 'field', field: field ?? 'explanation', words: cleanWords(value) }
  })
  return { before: cleanWords(words.slice(0, marks[0]?.index ?? words.length)), fields }
}

/**
 * A field's name counts at the beginning or after a space or full stop, with a colon or in brackets, and anywhere in black
 * ones; an answer in letters at the end of a line also where it was glued to the last option.
 */
const FIELD_PATTERNS = FIELD_NAMES.map(
  ([field, names]) => [field, new RegExp(`^(?:${names})$`, 'u')] as const,
)
const NAMES = FIELD_NAMES.map(([, names]) => names).join('|')
const FIELD_MARK = new RegExp(
  `(?:(?<=^|[\\s。；;，,）)])|(?=【)|(?<!的)(?=[正参标]?[确考准]?答案\\s?[:：]\\s?(?:[A-HＡ-Ｈ][\\s,，、]*)+$))[【[（(]?(${NAMES})(?:[】\\])）]\\s?[:：]?|\\s?[:：])\\s?`,
  'gu',
)

function firstPart(words: string): PastedLine {
  if (isSection(words)) return { kind: 'section', words }
  if (SAYING.test(words)) return sayingOf(words)
  const [, type = '', counted, asked] = TYPED.exec(words) ?? []
  if (asked !== undefined && ![null, 'unsupported'].includes(readType(typeName(type))))
    return { kind: 'question', number: counted ? Number(counted) : null, words: `【${type}】${asked}` }
  const [, number, rest] = QUESTION.exec(words) ?? BRACKETED.exec(words) ?? []
  if (number !== undefined && rest !== undefined)
    return { kind: 'question', number: Number(number), words: rest }
  const [, answer, behind, statement] = ANSWERED.exec(words) ?? []
  if (answer !== undefined && statement !== undefined)
    return { kind: 'question', number: Number(behind), words: `${answer}${statement}` }
  const [, named, stem] = NAMED.exec(words) ?? []
  if (named !== undefined && stem !== undefined)
    return { kind: 'question', number: named === '' ? null : Number(named), words: stem }
  if (STARRED.test(words)) return { kind: 'option', words: `${words.replace(STARRED, '')}${RIGHT_MARK}` }
  if (OPTION.test(words)) return { kind: 'option', words }
  if (PAGE.test(words)) return { kind: 'page', words }
  return { kind: HEADING.test(words) && !/[。？?；;）)]$/u.test(words) ? 'heading' : 'words', words }
}

function isSection(words: string): boolean {
  if (BARE_SECTION.test(words)) return true
  const [, name = ''] = SECTION.exec(words) ?? []
  const named = readType(name) !== null && (name.includes('题') || name.length <= 6)
  return named && !/[。？?]$/u.test(words)
}

/** `true. 正确` says nothing that is not known; `true. 错误` is not understood. */
function sayingOf(words: string): PastedLine {
  const [, name = '', meaning = ''] = SAYING.exec(words) ?? []
  return readJudgement(name) === readJudgement(meaning)
    ? { kind: 'field', field: 'other', words }
    : { kind: 'words', words }
}

import { cleanWords } from './clean-words.ts'
import { readSectionMark, type ListSection } from './answer-section.ts'
import { below, joinedLine } from './join-lines.ts'
import { readListedAnswer, type ListedAnswer } from './listed-answer.ts'

/**
 * What a list of answers says of one question. `section` is null where the numbers of the whole text are one row; `isUnsure`:
 * numbers within the answers look like those of the questions.
 */
export type ListedItem = ListedAnswer & { section: ListSection | null; number: number; isUnsure: boolean }

/** A list of answers as it was understood, and the lines of it that made no sense. */
export type AnswerList = { items: Array<ListedItem>; unread: Array<string> }

const SEPARATOR = String.raw`\s?(?:[.、．:：)）]|(?=【))\s?`
const RANGE =
  /(\d{1,4})\s?(?:-{1,2}|—{1,2}|–|~|～|至)\s?(\d{1,4})\s?题?\s?[.、．:：)）]?\s?((?:[A-HＡ-Ｈ√×✓✗✔✘对错TF]+[\s,，、;；.。]*)+)/gu
/** Where a number may begin: a line, after a space or a mark, or right behind the letters of the answer before. */
const NUMBER = new RegExp(
  String.raw`(?<=^|[\s;；,，。.]|[A-HＡ-Ｈ√×✓✗✔✘对错确误TF])(\d{1,4})${SEPARATOR}(?!\d)`,
  'gu',
)
/** How an answer begins that is one for certain. */
const ANSWERLIKE = /^(?:[【[（(]|(?:正确|标准|参考)?答案|[A-HＡ-Ｈ](?![a-z])|[√×✓✗✔✘对错TF]|正确|错误)/u
/** A number that begins a line and no new answer. */
const AGAIN = new RegExp(String.raw`^(\d{1,4})${SEPARATOR}(?!\d)`, 'u')
const NUMBERS = /^题\s?号?\s?[:：]?\s?((?:\d{1,4}[\s|]*)+)$/u
const ROW = /^(?:正确|标准|参考)?答案\s?[:：]?\s?(.+)$/u

type State = AnswerList & {
  sections: ReadonlyArray<ListSection>
  section: ListSection | null
  /** The list names its sections. */
  isNamed: boolean
  last: ListedItem | null
  /** Numbers of the row of a table whose answers are the next line. */
  row: Array<number>
}

/**
 * A list of answers at the end of a text or of a section, in the sections that the questions have: `一、单选题：1-5 ABCDA`,
 * `1.A 2.BD`, `1.【答案】A。解析：……`, a table of 题号 and 答案, answers of several lines. A number counts only where
 * the section has a question of that number that was not answered yet, so that numbers within an answer are words of it.
 */
export function readAnswerList(
  lines: ReadonlyArray<string>,
  sections: ReadonlyArray<ListSection>,
): AnswerList {
  const state: State = { items: [], unread: [], sections, section: null, isNamed: false, last: null, row: [] }
  for (const line of lines) {
    const mark = readSectionMark(line, sections)
    if (mark) enter(state, mark.section)
    state.isNamed ||= mark !== null
    const words = mark ? mark.rest : line
    if (words !== '' && !takeRow(state, words)) takeLine(state, words)
  }
  return { items: state.items, unread: state.unread }
}

function enter(state: State, section: ListSection | null): void {
  state.section = section
  state.last = null
}

/** 题号 1 2 3 and below it 答案 A B C. */
function takeRow(state: State, words: string): boolean {
  const [, numbers] = NUMBERS.exec(words) ?? []
  if (numbers !== undefined) {
    state.row = numbers.split(/[\s|]+/u).flatMap((number) => (number === '' ? [] : [Number(number)]))
    return true
  }
  const [, row] = ROW.exec(words) ?? []
  const answers = (row ?? '').split(/[\s|]+/u).filter((each) => each !== '')
  const isRow = state.row.length > 0 && answers.length === state.row.length
  if (isRow) for (const [index, answer] of answers.entries()) add(state, state.row[index] ?? 0, answer)
  state.row = []
  return isRow
}

function takeLine(state: State, line: string): void {
  const rest = line.replace(RANGE, (whole, from: string, to: string, list: string) =>
    takeRange(state, Number(from), Number(to), list) ? ' ' : whole,
  )
  if (rest !== line && rest.trim() === '') return
  const starts = startsOf(state, rest)
  const before = cleanWords(rest.slice(0, starts[0]?.from ?? rest.length))
  if (before !== '') goOn(state, before)
  for (const [index, { number, to }] of starts.entries())
    add(state, number, rest.slice(to, starts[index + 1]?.from ?? rest.length))
}

function takeRange(state: State, from: number, to: number, list: string): boolean {
  const words = cleanWords(list)
    .split(/[\s,，、;；.。]+/u)
    .filter((word) => word !== '')
  const count = to - from + 1
  startsAnew(state, from)
  const each = words.length === count ? words : [...words.join('')]
  if (each.length !== count || !hasNumber(state, from)) return false
  for (const [index, answer] of each.entries()) add(state, from + index, answer)
  return true
}

/** The numbers of a line that begin an answer. */
function startsOf(state: State, line: string): Array<{ number: number; from: number; to: number }> {
  const starts: Array<{ number: number; from: number; to: number }> = []
  let last = state.last?.number ?? 0
  const beginning = line.search(/\S/u)
  for (const match of line.matchAll(NUMBER)) {
    const [from, to, number] = [match.index, match.index + match[0].length, Number(match[1])]
    const isFirst = from === beginning
    if (isFirst && startsAnew(state, number)) last = 0
    const isNext = number > last && hasNumber(state, number)
    if (!isNext || !(isFirst || mayFollow(state, line.slice(to, to + 10)))) continue
    starts.push({ number, from, to })
    last = number
  }
  return starts
}

/** Within a line a number counts before what looks like an answer, or where answers are a few words each. */
function mayFollow(state: State, rest: string): boolean {
  return ANSWERLIKE.test(rest) || (state.section?.type === 'fill' && !state.last?.explanation)
}

/** Sections that are not named again follow one another: 1 after the last number of one is the first of the next. */
function startsAnew(state: State, number: number): boolean {
  const { section, last, sections, isNamed } = state
  if (isNamed || !section || !last || number > last.number || last.number !== Math.max(...section.numbers))
    return false
  const next = sections[sections.indexOf(section) + 1]
  if (!next?.numbers.has(number)) return false
  enter(state, next)
  return true
}

function hasNumber(state: State, number: number): boolean {
  const { section, sections } = state
  if (section) return section.numbers.has(number)
  const having = sections.filter(({ numbers }) => numbers.has(number))
  // Numbers that begin anew in each section are meant for the first one until another is named or begins.
  if (having.length > 1 && !state.last) state.section = sections[0] ?? null
  return having.length > 0
}

function add(state: State, number: number, words: string): void {
  const { section } = state
  const item = {
    section,
    number,
    isUnsure: false,
    ...readListedAnswer(cleanWords(words), section?.type ?? null),
  }
  state.items.push(item)
  state.last = item
}

/** A further line of the answer before: more of its explanation, or of an answer in words. */
function goOn({ last, unread, items, section }: State, words: string): void {
  const isShort = section?.type === 'short'
  const more = readListedAnswer(words, 'short')
  const [begun = '', number] = AGAIN.exec(words) ?? []
  const isUsed = items.some((item) => item.section === section && item.number === Number(number))
  if (isUsed && isShort) for (const item of items) item.isUnsure ||= item.section === section
  const isStray = begun !== '' && !isShort && ANSWERLIKE.test(words.slice(begun.length))
  if (!last || isStray) unread.push(words)
  else if (more.answer === '') {
    last.explanation = below(last.explanation, more.explanation)
    last.source = last.source || more.source
  } else if (last.explanation !== '') last.explanation = joinedLine(last.explanation, words)
  else if (isShort) {
    last.answer = last.answer === '' ? more.answer : joinedLine(last.answer, more.answer)
    last.explanation = more.explanation
  } else unread.push(words)
}

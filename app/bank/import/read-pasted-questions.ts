import { attachAnswers } from './attach-answers.ts'
import { endsWithAnswer } from './find-inline-answer.ts'
import {
  readPastedLines,
  wordsOf,
  type NumberedLine,
  type PastedField,
  type PastedLine,
} from './pasted-lines.ts'
import { blankQuestion, type RawQuestion } from './raw-question.ts'
import { readJudgement } from './read-judgement.ts'
import { readType, typeName } from './read-type.ts'
import { withoutRunningHeads } from './running-heads.ts'
import { finishPasted } from './finish-pasted.ts'
import { joined, joinedLine } from './join-lines.ts'
import { splitLabelled } from './split-options.ts'

/** Questions of a pasted text, and the lines that belong to none. */
export type PastedQuestions = {
  questions: Array<RawQuestion>
  unread: Array<{ place: string; words: string }>
}

/** A part of a text under one heading: 一、单项选择题（每题2分） has the name 单项选择题 and the ordinal 一. */
export type Section = { name: string; ordinal: string }

/** A question while its lines are read. */
export type Open = {
  raw: RawQuestion
  number: number
  section: Section
  optionWords: string
  last: PastedField | 'stem' | 'option'
  /** A heading came after it: the next number may be any. */
  closed: boolean
}
/** So many numbers may be left out after a question that has neither options nor an answer. */
const MAX_LEFT_OUT = 5

type State = {
  open: Array<Open>
  section: Section
  /** Lines of a list of answers; null while none is read. */
  list: Array<string> | null
  /** So many questions had their list of answers already. */
  listed: number
  unread: PastedQuestions['unread']
}

/**
 * Text as it is pasted from a word processor: numbered questions under headings of their type, options on lines of their
 * own or beside each other, answers below each question or all together at the end of the text or of a chapter.
 */
export function readPastedQuestions(text: string): PastedQuestions {
  const section = { name: '', ordinal: '' }
  const state: State = { open: [], section, list: null, listed: 0, unread: [] }
  const { kept, heads } = withoutRunningHeads(readPastedLines(text))
  for (const { at, words } of heads)
    state.unread.push({ place: `第${at}行起多处`, words: `${words}（像是页眉或页脚，各处都没有读）` })
  for (const [index, { at, line, whole }] of kept.entries()) {
    if (state.list && asksAgain(kept.slice(index, index + 6))) finishList(state)
    if (state.list) state.list.push(...(whole === null || line.kind === 'answers' ? [] : [whole]))
    else if (line.kind === 'section') state.section = sectionOf(state.section, line.words)
    else if (line.kind === 'answers' && state.open.length > 0) state.list = []
    else if (line.kind === 'answers') state.unread.push({ place: `第${at}行`, words: whole ?? '' })
    else take(state, line, `第${at}行`)
  }
  finishList(state)
  return { questions: state.open.map(finishPasted), unread: state.unread }
}

/** 一、单项选择题（每题2分）: the number in front says nothing of its own, so that the list of answers may count anew. */
function sectionOf(current: Section, words: string): Section {
  const [, ordinal = ''] = /^[（(]?第?([一二三四五六七八九十]{1,3})/u.exec(words) ?? []
  const name = words
    .replace(/^[（(]?第?[一二三四五六七八九十]{1,3}(?:部分|大题)?[)）]?\s?[、.．:：]?\s?/u, '')
    .replace(/^[【[（(]|[】\]](?=.{0,2}$)/gu, '')
    .replace(/[（(].*$/u, '')
    .trim()
  return name === current.name ? current : { name, ordinal }
}

/** Whether questions go on after a list of answers: one with options comes, at most under a heading. */
function asksAgain(lines: ReadonlyArray<NumberedLine>): boolean {
  const at = lines.findIndex(({ line }) => line.kind !== 'section' && line.kind !== 'heading')
  const [first, ...next] = lines.slice(Math.max(at, 0)).map(({ line }) => line)
  if (first?.kind !== 'question') return false
  const end = next.findIndex(({ kind }) => kind === 'question')
  const own = next.slice(0, end < 0 ? next.length : end)
  return own.some(({ kind }) => kind === 'option') || (splitLabelled(first.words)?.before ?? '') !== ''
}

function finishList(state: State): void {
  if (!state.list) return
  const left = attachAnswers(state.open.slice(state.listed), state.list)
  state.unread.push(...left.map((words) => ({ place: '末尾的答案', words })))
  state.list = null
  state.listed = state.open.length
}

function take(state: State, line: PastedLine, place: string): void {
  const current = state.open.at(-1)
  if (line.kind === 'question' && isNext(current, line.number, state.section)) {
    const { type, stem } = ownType(line.words)
    const number = line.number ?? (current?.number ?? 0) + 1
    const raw = { ...blankQuestion(`${place}（第${number}题）`), type: type ?? state.section.name, stem }
    const { section } = state
    state.open.push({ raw, number, section, optionWords: '', last: 'stem', closed: false })
    return
  }
  const words = wordsOf(line)
  const isOver = line.kind === 'heading' && (!current || isFinished(current))
  if (isOver && current) current.closed = true
  if (
    !current ||
    current.section !== state.section ||
    current.closed ||
    isOver ||
    !addTo(current, line, words)
  )
    state.unread.push({ place, words })
}

function isFinished({ raw, optionWords }: Open): boolean {
  return raw.answer !== '' || optionWords !== '' || endsWithAnswer(raw.stem, raw.type)
}

/** `[单选] 题干`, `（多选题）题干`, `题干 [判断题] *`: a question that names its own type. */
function ownType(words: string): { type: string | null; stem: string } {
  const before =
    /^[[【（(_]{1,2}([^\]】)）_]{1,24})[\]】)）_]{1,2}\s?(?:[（(]\d{1,2}(?:\.\d)?\s?分[)）]\s?)?(.+)$/su.exec(
      words,
    )
  const behind = /^(.+?)\s?[[【]([^\]】]{2,12})[\]】]\s?\*?$/su.exec(words)
  for (const [type, stem] of [
    [before?.[1], before?.[2]],
    [behind?.[2], behind?.[1]],
  ]) {
    const name = typeName(type ?? '')
    if (stem !== undefined && readType(name) !== null) return { type: name, stem }
  }
  return { type: null, stem: words }
}

/** The number that follows, or any higher one once the question before is finished: `1.` may begin a line of a stem. */
function isNext(current: Open | undefined, number: number | null, section: Section): boolean {
  if (!current || current.section !== section || current.closed) return true
  const finished = isFinished(current)
  if (number === null) return finished
  const follows = number > current.number && number <= current.number + (finished ? Infinity : MAX_LEFT_OUT)
  return follows || (finished && number === 1)
}

/** Adds a line to its question; false when it cannot belong to it. */
function addTo(current: Open, line: PastedLine, words: string): boolean {
  const { raw, last } = current
  if (line.kind === 'option' || (line.kind === 'words' && last === 'option')) {
    if (line.kind === 'option' && raw.answer !== '' && current.optionWords !== '')
      raw.doubts = ['后面像是还有一道没有题号的题，两道题连在了一起']
    const join = line.kind === 'option' ? joined : joinedLine
    current.optionWords = join(current.optionWords, words)
    current.last = 'option'
    return true
  }
  if (line.kind === 'field' && line.field !== 'other') {
    if (line.field === 'answer' && isComplete(current) && raw.answer !== words)
      raw.doubts = [`写了不止一个答案（${raw.answer}；${words.slice(0, 20)}）`]
    raw[line.field] = joined(raw[line.field], words)
    current.last = line.field
    return true
  }
  if (line.kind === 'field') {
    current.last = 'other'
    return true
  }
  if (line.kind === 'page' && (last === 'option' || last === 'stem' || isComplete(current))) return false
  if (last === 'answer' && isComplete(current) && readJudgement(raw.answer) !== false) return false
  if (last === 'stem') raw.stem = joinedLine(raw.stem, words)
  else if (last === 'option') current.optionWords = joinedLine(current.optionWords, words)
  else if (last !== 'other') raw[last] = joined(raw[last], words)
  return last !== 'other'
}

/** Whether the answer is letters or a judgement already, to which no further line belongs. */
function isComplete({ raw, optionWords }: Open): boolean {
  if (readJudgement(raw.answer) !== null) return true
  return optionWords !== '' && /^[A-JＡ-Ｊ](?:[\s,，、]*[A-JＡ-Ｊ])*$/u.test(raw.answer)
}

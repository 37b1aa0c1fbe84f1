import { readCollected } from './collected-answers.ts'
import { endsWithAnswer } from './find-inline-answer.ts'
import { readPastedLines, type PastedField, type PastedLine } from './pasted-lines.ts'
import { blankQuestion, type RawQuestion } from './raw-question.ts'
import { readJudgement } from './read-judgement.ts'
import { readType } from './read-type.ts'
import { withoutRunningHeads } from './running-heads.ts'
import { finishPasted } from './finish-pasted.ts'
import { joined, joinedLine } from './join-lines.ts'

/** Questions of a pasted text, and the lines that belong to none. */
export type PastedQuestions = {
  questions: Array<RawQuestion>
  unread: Array<{ place: string; words: string }>
}

/** A question while its lines are read. */
export type Open = {
  raw: RawQuestion
  number: number
  section: string
  optionWords: string
  last: PastedField | 'stem' | 'option'
  /** A heading came after it: the next number may be any. */
  closed: boolean
}
/** So many numbers may be left out after a question that has neither options nor an answer. */
const MAX_LEFT_OUT = 5

type State = {
  open: Array<Open>
  section: string
  /** Lines of the list of answers by section; null until the list begins. */
  collected: Map<string, Array<string>> | null
  unread: PastedQuestions['unread']
}

/**
 * Text as it is pasted from a word processor: numbered questions under headings of their type, options on lines of their
 * own or beside each other, answers below each question or all together at the end.
 */
export function readPastedQuestions(text: string): PastedQuestions {
  const state: State = { open: [], section: '', collected: null, unread: [] }
  const { kept, heads } = withoutRunningHeads(readPastedLines(text))
  for (const { at, words } of heads)
    state.unread.push({ place: `第${at}行起多处`, words: `${words}（像是页眉或页脚，各处都没有读）` })
  for (const { at, line } of kept) {
    if (line.kind === 'section') state.section = sectionName(line.words)
    else if (line.kind === 'answers') state.collected = startCollecting(state)
    else if (state.collected) collect(state.collected, state.section, line)
    else take(state, line, `第${at}行`)
  }
  attachCollected(state)
  return { questions: state.open.map(finishPasted), unread: state.unread }
}

/** 一、单项选择题（每题2分）: the number in front says nothing, so that the list of answers may count anew. */
function sectionName(words: string): string {
  return words
    .replace(/^[（(]?第?[一二三四五六七八九十]{1,3}(?:部分|大题)?[)）]?\s?[、.．:：]?\s?/u, '')
    .replace(/^[【[（(]|[】\]](?=.{0,2}$)/gu, '')
    .replace(/[（(].*$/u, '')
    .trim()
}

function startCollecting(state: State): Map<string, Array<string>> {
  const hasAnswers = state.open.some(({ raw }) => raw.answer !== '')
  const onlyHeading = state.open.length === 0
  if (hasAnswers || onlyHeading) return state.collected ?? new Map<string, Array<string>>()
  return new Map<string, Array<string>>()
}

function take(state: State, line: PastedLine, place: string): void {
  const current = state.open.at(-1)
  if (line.kind === 'question' && isNext(current, line.number, state.section)) {
    const { type, stem } = ownType(line.words)
    const number = line.number ?? (current?.number ?? 0) + 1
    const raw = { ...blankQuestion(`${place}（第${number}题）`), type: type ?? state.section, stem }
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

/** `[单选] 题干`, `（多选题）题干`: a question that names its own type. */
function ownType(words: string): { type: string | null; stem: string } {
  const [, type = '', stem = ''] =
    /^[[【（(_]{1,2}([^\]】)）_]{2,24})[\]】)）_]{1,2}\s?(?:[（(]\d{1,2}(?:\.\d)?\s?分[)）]\s?)?(.+)$/su.exec(
      words,
    ) ?? []
  const [name = ''] = type.split(/[,，、;；\s\d]/u)
  return readType(name) === null || name.length > 8 ? { type: null, stem: words } : { type: name, stem }
}

/** The number that follows, or any higher one once the question before is finished: `1.` may begin a line of a stem. */
function isNext(current: Open | undefined, number: number | null, section: string): boolean {
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

function wordsOf(line: PastedLine): string {
  if (line.kind === 'question') return `${line.number ?? '题目'}.${line.words}`
  return line.kind === 'answers' ? '' : line.words
}

function collect(collected: Map<string, Array<string>>, section: string, line: PastedLine): void {
  const words = wordsOf(line)
  collected.set(section, [...(collected.get(section) ?? []), words])
}

/** By section where the list has the sections again; otherwise by numbers that only one question has. */
function attachCollected({ open, collected, unread }: State): void {
  for (const [section, lines] of collected ?? []) {
    const { answers, unread: left } = readCollected(lines)
    for (const words of left) unread.push({ place: '末尾的答案', words })
    for (const [number, answer] of answers) {
      const meant = open.filter((one) => one.number === number && one.section === section)
      const candidates = meant.length > 0 ? meant : open.filter((one) => one.number === number)
      const [only] = candidates
      if (candidates.length !== 1 || !only)
        unread.push({ place: '末尾的答案', words: `${number}. ${answer}` })
      else only.raw.answer = only.raw.answer === '' ? answer : joined(only.raw.answer, answer)
    }
  }
}

import { readCollected } from './collected-answers.ts'
import { readPastedLines, type PastedField, type PastedLine } from './pasted-lines.ts'
import { blankQuestion, type RawQuestion } from './raw-question.ts'
import { readType } from './read-type.ts'
import { splitOptions } from './split-options.ts'

/** Questions of a pasted text, and the lines that belong to none. */
export type PastedQuestions = {
  questions: Array<RawQuestion>
  unread: Array<{ place: string; words: string }>
}

type Open = {
  raw: RawQuestion
  number: number
  section: string
  optionWords: string
  last: PastedField | 'stem' | 'option'
}
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
  for (const { at, line } of readPastedLines(text)) {
    if (line.kind === 'section') state.section = sectionName(line.words)
    else if (line.kind === 'answers') state.collected = startCollecting(state)
    else if (state.collected) collect(state.collected, state.section, line)
    else take(state, line, `第${at}行`)
  }
  attachCollected(state)
  return { questions: state.open.map(finish), unread: state.unread }
}

/** 一、单项选择题（每题2分）: the number in front says nothing, so that the list of answers may count anew. */
function sectionName(words: string): string {
  return words
    .replace(/^[（(]?第?[一二三四五六七八九十]{1,3}(?:部分|大题)?[)）]?\s?[、.．:：]?\s?/u, '')
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
    const raw = { ...blankQuestion(`${place}（第${line.number}题）`), type: type ?? state.section, stem }
    state.open.push({
      raw,
      number: line.number,
      section: state.section,
      optionWords: '',
      last: 'stem',
    })
    return
  }
  const words = wordsOf(line)
  if (!current || current.section !== state.section) state.unread.push({ place, words })
  else addTo(current, line, words)
}

/** `[单选] 题干`, `（多选题）题干`: a question that names its own type. */
function ownType(words: string): { type: string | null; stem: string } {
  const [, type = '', stem = ''] =
    /^[[【（(_]{1,2}([^\]】)）_]{2,8})[\]】)）_]{1,2}\s?(.+)$/su.exec(words) ?? []
  return readType(type) === null ? { type: null, stem: words } : { type, stem }
}

/** The number that follows, or any higher one once the question before is finished: `1.` may begin a line of a stem. */
function isNext(current: Open | undefined, number: number, section: string): boolean {
  if (!current || current.section !== section) return true
  const finished = current.raw.answer !== '' || current.optionWords !== ''
  return number === current.number + 1 || (finished && number > current.number) || (finished && number === 1)
}

function addTo(current: Open, line: PastedLine, words: string): void {
  const { raw } = current
  if (line.kind === 'option' || (line.kind === 'words' && current.last === 'option')) {
    current.optionWords = joined(current.optionWords, words)
    current.last = 'option'
  } else if (line.kind === 'field') {
    raw[line.field] = joined(raw[line.field], words)
    current.last = line.field
  } else if (current.last === 'stem') raw.stem = joined(raw.stem, words)
  else if (current.last !== 'option') raw[current.last] = joined(raw[current.last], words)
}

function joined(before: string, words: string): string {
  return before === '' ? words : `${before}\n${words}`
}

function wordsOf(line: PastedLine): string {
  if (line.kind === 'question') return `${line.number}.${line.words}`
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

function finish({ raw, optionWords }: Open): RawQuestion {
  return optionWords === '' ? raw : { ...raw, options: splitOptions(optionWords) }
}

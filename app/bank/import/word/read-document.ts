import { scanXml } from '#app/members/roster/table/scan-xml.ts'
import { below } from '../join-lines.ts'
import type { ListPlace, Numbering } from './numbering.ts'

/** What a document holds, one after the other: a paragraph, or the cells of a table's row. */
export type WordBlock = { kind: 'paragraph'; text: string } | { kind: 'table'; rows: Array<Array<string>> }

/** Stands where a picture or formula was, which words cannot say. */
export const MORE_THAN_WORDS = '〔此处有图片、公式或上下标〕'

type Paragraph = { text: string; own: Partial<ListPlace>; style: string }
type Run = { text: string; isUnderlined: boolean }
type State = {
  blocks: Array<WordBlock>
  paragraphs: Array<Paragraph>
  run: Run | null
  /** Tables that are open, the innermost last. */
  tables: Array<Array<Array<string>>>
  isText: boolean
  /** How deep within something that is not shown: an earlier state of the format, the copy for old programs. */
  hidden: number
  numbering: Numbering
}

const HIDDEN = new Set(['pPrChange', 'rPrChange', 'Fallback', 'moveFrom', 'del'])
const PICTURES = new Set(['blip', 'imagedata', 'oMath', 'OLEObject', 'chart'])
/** Ticks and crosses of the Wingdings fonts. */
const SYMBOLS: Readonly<Record<string, string>> = { F0FC: '√', F0FE: '√', F050: '√', F0FB: '×', F04F: '×' }

/**
 * The paragraphs and tables of `word/document.xml` (ECMA-376 part 1, 17), with the numbers that Word writes by itself. A
 * line drawn by underlining spaces is a blank.
 * @throws UnreadableFile
 */
export function readDocument(xml: string, numbering: Numbering): Array<WordBlock> {
  const state: State = {
    ...{ blocks: [], paragraphs: [], run: null, tables: [], isText: false, hidden: 0 },
    numbering,
  }
  scanXml(xml, {
    open: (name, attributes) => {
      if (HIDDEN.has(name)) state.hidden += 1
      if (state.hidden === 0) opened(state, name, attributes)
    },
    close: (name) => {
      if (state.hidden === 0) closed(state, name)
      if (HIDDEN.has(name)) state.hidden -= 1
    },
    text: (text) => {
      if (state.hidden === 0 && state.isText && state.run) state.run.text += text
    },
  })
  return state.blocks
}

function opened(state: State, name: string, attributes: () => Record<string, string>): void {
  const paragraph = state.paragraphs.at(-1)
  const { run } = state
  if (name === 'p') state.paragraphs.push({ text: '', own: {}, style: '' })
  else if (name === 'r') state.run = { text: '', isUnderlined: false }
  else if (name === 't') state.isText = true
  else if (name === 'tbl') state.tables.push([])
  else if (name === 'tr') state.tables.at(-1)?.push([])
  else if (name === 'tc') state.tables.at(-1)?.at(-1)?.push('')
  else if (PICTURES.has(name)) write(state, MORE_THAN_WORDS)
  else if (run) openedInRun(run, name, attributes)
  else if (paragraph) openedInParagraph(paragraph, name, attributes)
}

function openedInRun(run: Run, name: string, attributes: () => Record<string, string>): void {
  const value = () => attributes()['val'] ?? ''
  if (name === 'tab') run.text += '\t'
  else if (name === 'br' || name === 'cr') run.text += '\n'
  else if (name === 'noBreakHyphen') run.text += '-'
  else if (name === 'sym') run.text += SYMBOLS[(attributes()['char'] ?? '').toUpperCase()] ?? MORE_THAN_WORDS
  else if (name === 'u') run.isUnderlined = value() !== 'none'
  else if (name === 'vertAlign' && value() !== 'baseline') run.text += MORE_THAN_WORDS
}

function openedInParagraph(
  paragraph: Paragraph,
  name: string,
  attributes: () => Record<string, string>,
): void {
  const value = attributes()['val'] ?? ''
  if (name === 'pStyle') paragraph.style = value
  else if (name === 'numId') paragraph.own = { ...paragraph.own, list: value }
  else if (name === 'ilvl') paragraph.own = { ...paragraph.own, level: Number(value) }
}

function closed(state: State, name: string): void {
  if (name === 't') state.isText = false
  else if (name === 'r' && state.run) {
    const { text, isUnderlined } = state.run
    state.run = null
    write(state, isUnderlined && text !== '' && text.trim() === '' ? '____' : text)
  } else if (name === 'p') closeParagraph(state)
  else if (name === 'tbl') closeTable(state)
}

function write({ paragraphs }: State, text: string): void {
  const paragraph = paragraphs.at(-1)
  if (paragraph) paragraph.text += text
}

function closeParagraph(state: State): void {
  const paragraph = state.paragraphs.pop()
  if (!paragraph) return
  const number = paragraph.text.trim() === '' ? '' : state.numbering.numberOf(paragraph.own, paragraph.style)
  const text = `${number}${paragraph.text}`
  const row = state.tables.at(-1)?.at(-1)
  if (row) row[row.length - 1] = below(row.at(-1) ?? '', text)
  else state.blocks.push({ kind: 'paragraph', text })
}

/** A table within a cell of another one is words of that cell. */
function closeTable(state: State): void {
  const rows = state.tables.pop() ?? []
  const outer = state.tables.at(-1)?.at(-1)
  if (!outer) state.blocks.push({ kind: 'table', rows })
  else outer[outer.length - 1] = `${outer.at(-1) ?? ''}\n${rows.map((row) => row.join('\t')).join('\n')}`
}

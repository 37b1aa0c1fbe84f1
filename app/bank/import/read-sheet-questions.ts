import type { Row, Sheet } from '#app/members/roster/table/table.ts'
import { cleanWords, keyWords } from './clean-words.ts'
import { blankQuestion, type RawOption, type RawQuestion } from './raw-question.ts'
import { headMeaning, type HeadMeaning } from './sheet-heads.ts'
import { readType } from './read-type.ts'
import { splitOptions, withoutLetters } from './split-options.ts'
import { withoutNumbers } from './without-numbers.ts'

/** Heads stand near the top, under a title or notes on how to fill in the table. */
const ROWS_LOOKED_AT = 30

/** A table understood: its questions, and the rows that hold none. */
export type SheetQuestions = {
  questions: Array<RawQuestion>
  unread: Array<{ place: string; words: string }>
}

/** The name of the column once more in its cells. */
const EXPLANATION = /^(?:[【[](?:答案|试题|题目)?解析[】\]][:：]?|(?:答案|试题|题目)?解析[:：])\s?(?=.)/u

type Column = HeadMeaning & { index: number }

/**
 * The questions of a sheet; null when no row names at least a question and an answer. Heads may come again further down
 * with other columns; a row that holds the name of a type alone, and the name of the sheet, stand for a missing type.
 */
export function readSheetQuestions(sheet: Sheet, name: string): SheetQuestions | null {
  const header = findHeader(sheet.rows)
  if (!header) return null
  const read: SheetQuestions = { questions: [], unread: unreadColumns(header.row, header.columns, name) }
  let { columns } = header
  let type = typeNamed(sheet.name) ?? typeAbove(sheet.rows, header.row.number)
  for (const row of sheet.rows.filter(({ number }) => number > header.row.number)) {
    const place = `${name}第${row.number}行`
    const again = columnsOf(row)
    const section = sectionOf(row)
    const question = readRow(row, columns, place)
    if (namesQuestions(again)) {
      columns = again
      read.unread.push(...unreadColumns(row, again, name))
    } else if (section !== null) type = section
    else if (question)
      read.questions.push({ ...question, type: question.type === '' ? (type ?? '') : question.type })
    else read.unread.push({ place, words: wordsOfRow(row) })
  }
  return { ...read, questions: withoutNumbers(read.questions) }
}

/** Columns that are only for people keeping the file; any other that was not read is told. */
const KEEPERS = /^(?:序号|编号|题号|试题编号|题目编号|试题序号|NO\.?|ID)$/u

function unreadColumns(row: Row, columns: ReadonlyArray<Column>, name: string): SheetQuestions['unread'] {
  const heads = row.cells.flatMap((cell, index) => {
    const head = cell && !columns.some((column) => column.index === index) ? cleanWords(cell.text) : ''
    return head === '' || KEEPERS.test(keyWords(head)) ? [] : [head]
  })
  if (heads.length === 0) return []
  return [{ place: `${name}第${row.number}行（表头）`, words: `没有读的列：${heads.join('、')}` }]
}

function wordsOfRow(row: Row): string {
  return row.cells
    .map((cell) => cell?.text ?? '')
    .join(' ')
    .trim()
}

/** 二、多项选择题（每题2分） alone in its row. */
function sectionOf(row: Row): string | null {
  const words = [...new Set(row.cells.flatMap((cell) => (cell ? [cleanWords(cell.text)] : [])))]
  return words.length === 1 ? typeNamed(words[0] ?? '') : null
}

function typeAbove(rows: ReadonlyArray<Row>, head: number): string | null {
  return rows
    .filter(({ number }) => number < head)
    .map(sectionOf)
    .reduce((found, section) => section ?? found, null)
}

/** The words, where they are short and name one type: 判断题（20题）, not 单选多选判断题库. */
function typeNamed(words: string): string | null {
  const bare = words.replace(/[（(].*$/su, '').replace(/^[一二三四五六七八九十]{1,3}[、.．]\s?/u, '')
  const names = bare.match(/单选|单项|多选|多项|不定项|判断|填空|简答|问答|论述|排序/gu) ?? []
  return names.length === 1 && bare.length <= 8 && readType(bare) !== null ? bare : null
}

/** The first row that names a question and an answer; heads of further parts come again below. */
function findHeader(rows: ReadonlyArray<Row>): { row: Row; columns: Array<Column> } | null {
  for (const row of rows.slice(0, ROWS_LOOKED_AT)) {
    const columns = columnsOf(row)
    if (namesQuestions(columns)) return { row, columns }
  }
  return null
}

function namesQuestions(columns: ReadonlyArray<Column>): boolean {
  return ['stem', 'answer'].every((field) => columns.some((column) => column.field === field))
}

/** Of two columns of one meaning the first counts; the letters of options each count once. */
function columnsOf(row: Row): Array<Column> {
  const taken = new Set<string>()
  return row.cells.flatMap((cell, index): Array<Column> => {
    const meaning = cell ? headMeaning(cell.text) : null
    const key = meaning && `${meaning.field}${meaning.letter}`
    if (!meaning || !key || taken.has(key)) return []
    taken.add(key)
    return [{ ...meaning, index }]
  })
}

function readRow(row: Row, columns: ReadonlyArray<Column>, place: string): RawQuestion | null {
  const textOf = (field: Column['field']) =>
    cleanWords(row.cells[columns.find((column) => column.field === field)?.index ?? -1]?.text ?? '')
  const stem = textOf('stem')
  const answer = textOf('answer')
  if (stem === '' && answer === '') return null
  const source = [textOf('source'), textOf('regulation'), textOf('article')].filter((words) => words !== '')
  return {
    ...blankQuestion(place),
    ...{
      type: textOf('type'),
      stem,
      answer,
      options: optionsOf(row, columns, textOf('options')),
    },
    ...{
      explanation: textOf('explanation').replace(EXPLANATION, ''),
      difficulty: textOf('difficulty'),
      point: textOf('point'),
    },
    source: source.join(''),
    doubts: doubtsOf(row, columns),
  }
}

/** Spreadsheets turn 1-3 into a day and lose what a formula should have given: what was meant is gone. */
function doubtsOf(row: Row, columns: ReadonlyArray<Column>): Array<string> {
  const read = columns.filter(({ field }) => ['stem', 'option', 'options', 'answer'].includes(field))
  const cells = read.flatMap(({ index }) => row.cells[index] ?? [])
  const days = cells.filter(({ kind }) => kind === 'day').map(({ text }) => text)
  const errors = cells.filter(({ kind }) => kind === 'error').map(({ text }) => text)
  return [
    ...days.map((text) => `有一格被表格软件当成了日期（${text}），请核对原来写的是什么`),
    ...errors.map((text) => `有一格的公式没有结果（${text}）`),
  ]
}

function optionsOf(row: Row, columns: ReadonlyArray<Column>, cell: string): Array<RawOption> {
  const own = columns
    .filter((column) => column.field === 'option')
    .map(({ letter, index }) => ({
      label: letter,
      text: cleanWords(row.cells[index]?.text ?? ''),
    }))
    .filter(({ text }) => text !== '')
    .sort((one, other) => (one.label < other.label ? -1 : 1))
  if (own.length > 0) return withoutLetters(own)
  return cell === '' ? [] : splitOptions(cell)
}

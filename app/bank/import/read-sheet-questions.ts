import type { Row, Sheet } from '#app/members/roster/table/table.ts'
import { cleanWords, keyWords } from './clean-words.ts'
import { optionLetter } from './part-ids.ts'
import { blankQuestion, type RawOption, type RawQuestion } from './raw-question.ts'
import {
  byNumber,
  findHeader,
  headAgain,
  typeInHead,
  typeNamed,
  withTypes,
  type Column,
} from './sheet-columns.ts'
import { splitOptions, withoutLetters } from './split-options.ts'
import { withoutNumbers } from './without-numbers.ts'

/** A table understood: its questions, and the rows that hold none. */
export type SheetQuestions = {
  questions: Array<RawQuestion>
  unread: Array<{ place: string; words: string }>
}

/** The name of the column once more in its cells. */
const EXPLANATION = /^(?:[【[](?:答案|试题|题目)?解析[】\]][:：]?|(?:答案|试题|题目)?解析[:：])\s?(?=.)/u

/**
 * The questions of a sheet; null when no row names at least a question and an answer. Heads may come again further down
 * with other columns; a row that holds the name of a type alone, and the name of the sheet, stand for a missing type.
 */
export function readSheetQuestions(sheet: Sheet, name: string): SheetQuestions | null {
  const header = findHeader(sheet.rows)
  if (!header) return null
  let columns = withTypes(header.columns, header.row, sheet.rows)
  const read: SheetQuestions = {
    questions: [],
    unread: [...rowsAbove(sheet.rows, header.row, name), ...unreadColumns(header.row, columns, name)],
  }
  let type = typeInHead(header.row) ?? typeNamed(sheet.name) ?? typeAbove(sheet.rows, header.row.number)
  for (const row of sheet.rows.filter(({ number }) => number > header.row.number)) {
    const place = `${name}第${row.number}行`
    const again = headAgain(row)
    const section = sectionOf(row)
    const question = readRow(row, columns, place)
    if (again) {
      columns = withTypes(again, row, sheet.rows)
      type = typeInHead(row) ?? type
      read.unread.push(...unreadColumns(row, columns, name))
    } else if (section !== null) type = section
    else if (question)
      read.questions.push({ ...question, type: question.type === '' ? (type ?? '') : question.type })
    else read.unread.push({ place, words: wordsOfRow(row) })
  }
  return { ...read, questions: withoutCodes(withoutNumbers(read.questions)) }
}

/** Rows above the head that are more than a title. */
function rowsAbove(rows: ReadonlyArray<Row>, head: Row, name: string): SheetQuestions['unread'] {
  const wide = rows.filter(({ number, cells }) => number < head.number && cells.filter(Boolean).length > 1)
  return wide.map((row) => ({ place: `${name}第${row.number}行`, words: wordsOfRow(row) }))
}

/** Types that are numbers of some program say nothing here; the question itself has to. */
function withoutCodes(questions: Array<RawQuestion>): Array<RawQuestion> {
  const isCode = questions.length > 0 && questions.every(({ type }) => /^\d{0,2}$/u.test(type))
  return isCode ? questions.map((question) => ({ ...question, type: '' })) : questions
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

function readRow(row: Row, columns: ReadonlyArray<Column>, place: string): RawQuestion | null {
  const textOf = (field: Column['field']) =>
    cleanWords(row.cells[columns.find((column) => column.field === field)?.index ?? -1]?.text ?? '')
  const stem = textOf('stem')
  const answer = textOf('answer')
  if (stem === '' && answer === '') return null
  const source = [textOf('source'), textOf('regulation'), textOf('article')].filter((words) => words !== '')
  const options = optionsOf(row, columns, textOf('options'))
  const counted = byNumber(columns) ? numbersAsLetters(answer, options) : { answer, doubts: [] }
  return {
    ...blankQuestion(place),
    ...{
      type: textOf('type'),
      stem,
      answer: counted.answer,
      options,
    },
    ...{
      explanation: textOf('explanation').replace(EXPLANATION, ''),
      difficulty: textOf('difficulty'),
      point: textOf('point'),
    },
    source: source.join(''),
    doubts: [...counted.doubts, ...doubtsOf(row, columns)],
  }
}

/** Under 选项1, 选项2 … an answer `1,3` names options; where it could be the words of others it has to be looked at. */
function numbersAsLetters(
  answer: string,
  options: ReadonlyArray<RawOption>,
): { answer: string; doubts: Array<string> } {
  const numbers = answer.split(/[\s,，、;；|]+/u).filter((each) => each !== '')
  if (numbers.length === 0 || !numbers.every((each) => /^[1-9]$/u.test(each))) return { answer, doubts: [] }
  const letters = numbers.map((each) => optionLetter(Number(each) - 1))
  const isWords = numbers.some((each, index) =>
    options.some(({ label, text }) => text === each && label !== letters[index]),
  )
  return {
    answer: letters.join(''),
    doubts: isWords ? [`答案“${answer}”既像选项的序号，又是选项的文字`] : [],
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

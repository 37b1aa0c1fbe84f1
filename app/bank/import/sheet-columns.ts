import type { Row } from '#app/members/roster/table/table.ts'
import { cleanWords } from './clean-words.ts'
import { readType } from './read-type.ts'
import { headMeaning, type HeadMeaning } from './sheet-heads.ts'

/** Heads stand near the top, under a title or notes on how to fill in the table. */
const ROWS_LOOKED_AT = 30

/** A column that means something, by its place in a row. */
export type Column = HeadMeaning & { index: number }

/** The first row that names a question and an answer; heads of further parts come again below. */
export function findHeader(rows: ReadonlyArray<Row>): { row: Row; columns: Array<Column> } | null {
  for (const row of rows.slice(0, ROWS_LOOKED_AT)) {
    const columns = columnsOf(row)
    if (namesQuestions(columns)) return { row, columns }
  }
  return null
}

function namesQuestions(columns: ReadonlyArray<Column>): boolean {
  return ['stem', 'answer'].every((field) => columns.some((column) => column.field === field))
}

/** The columns of a head further down; there only known names count, for a question may end with 答案 as well. */
export function headAgain(row: Row): Array<Column> | null {
  const columns = columnsOf(row)
  return namesQuestions(columns.filter(({ exact }) => exact)) ? columns : null
}

/** Of two columns of one meaning the one with a known name counts, else the first; letters of options each count once. */
function columnsOf(row: Row): Array<Column> {
  const all = row.cells.flatMap((cell, index): Array<Column> => {
    const meaning = cell ? headMeaning(cell.text) : null
    return meaning ? [{ ...meaning, index }] : []
  })
  const best = new Map<string, Column>()
  for (const column of [...all].sort((one, other) => Number(other.exact) - Number(one.exact))) {
    const key = `${column.field}${column.letter}`
    if (!best.has(key)) best.set(key, column)
  }
  return all.filter((column) => best.get(`${column.field}${column.letter}`) === column)
}

/** A column below whose head, whatever it is, nothing but types stands. */
export function withTypes(
  columns: ReadonlyArray<Column>,
  head: Row,
  rows: ReadonlyArray<Row>,
): ReadonlyArray<Column> {
  if (columns.some(({ field }) => field === 'type')) return columns
  const below = rows.filter(({ number }) => number > head.number)
  const index = head.cells.findIndex((cell, at) => {
    if (!cell || columns.some((column) => column.index === at)) return false
    const words = below.flatMap((row) => cleanWords(row.cells[at]?.text ?? '') || [])
    const isMost = words.length > 0 && words.length >= below.length / 2
    return isMost && words.every((each) => ![null, 'unsupported'].includes(readType(each)))
  })
  return index < 0
    ? columns
    : [...columns, { field: 'type', letter: '', byNumber: false, exact: false, index }]
}

/** 题目（单选）: the type of all that stands below. */
export function typeInHead(row: Row): string | null {
  const words = row.cells.flatMap((cell) => /[（(]([^（()）]+)[)）]/u.exec(cell?.text ?? '')?.[1] ?? [])
  return words.map(typeNamed).find((type) => type !== null) ?? null
}

/** The words, where they are short and name one type: 判断题（20题）, not 单选多选判断题库. */
export function typeNamed(words: string): string | null {
  const bare = words.replace(/[（(].*$/su, '').replace(/^[一二三四五六七八九十]{1,3}[、.．]\s?/u, '')
  const names = bare.match(/单选|单项|多选|多项|不定项|判断|填空|简答|问答|论述|排序/gu) ?? []
  return names.length === 1 && bare.length <= 8 && readType(bare) !== null ? bare : null
}

/** Whether the heads count the options instead of naming them by letters. */
export function byNumber(columns: ReadonlyArray<Column>): boolean {
  const options = columns.filter(({ field }) => field === 'option')
  return options.length > 0 && options.every((column) => column.byNumber)
}

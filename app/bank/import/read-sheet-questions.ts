import type { Row, Sheet } from '#app/members/roster/table/table.ts'
import { cleanWords } from './clean-words.ts'
import { blankQuestion, type RawOption, type RawQuestion } from './raw-question.ts'
import { headMeaning, type HeadMeaning } from './sheet-heads.ts'
import { splitOptions } from './split-options.ts'

/** Heads stand near the top, under a title or notes on how to fill in the table. */
const ROWS_LOOKED_AT = 30

/** A table understood: what its columns mean, its questions, and the rows that hold none. */
export type SheetQuestions = {
  columns: Array<{ head: string; meaning: HeadMeaning | null }>
  questions: Array<RawQuestion>
  unread: Array<{ place: string; words: string }>
}

type Column = HeadMeaning & { index: number }

/** The questions of a sheet; null when no row names at least a question and an answer. */
export function readSheetQuestions(sheet: Sheet, name: string): SheetQuestions | null {
  const header = findHeader(sheet.rows)
  if (!header) return null
  const { row: headRow, columns } = header
  const below = sheet.rows.filter((row) => row.number > headRow.number)
  const read = below.map((row) => ({
    row,
    question: readRow(row, columns, `${name}第${row.number}行`),
  }))
  return {
    columns: headRow.cells.flatMap((cell) =>
      cell ? [{ head: cleanWords(cell.text), meaning: headMeaning(cell.text) }] : [],
    ),
    questions: read.flatMap(({ question }) => (question ? [question] : [])),
    unread: read.flatMap(({ row, question }) =>
      question
        ? []
        : [
            {
              place: `${name}第${row.number}行`,
              words: row.cells
                .map((cell) => cell?.text ?? '')
                .join(' ')
                .trim(),
            },
          ],
    ),
  }
}

function findHeader(rows: ReadonlyArray<Row>): { row: Row; columns: Array<Column> } | null {
  let best: { row: Row; columns: Array<Column> } | null = null
  for (const row of rows.slice(0, ROWS_LOOKED_AT)) {
    const columns = columnsOf(row)
    const has = (field: Column['field']) => columns.some((column) => column.field === field)
    if (has('stem') && has('answer') && columns.length > (best?.columns.length ?? 0)) best = { row, columns }
  }
  return best
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
      explanation: textOf('explanation'),
      difficulty: textOf('difficulty'),
      point: textOf('point'),
    },
    source: source.join(''),
  }
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

/** Where every cell repeats its own letter (`A.警告`), the letter is not part of the words. */
function withoutLetters(options: ReadonlyArray<RawOption>): Array<RawOption> {
  const bare = options.map(({ label, text }) => {
    const [, letter = '', rest = ''] = /^([A-JＡ-Ｊ])\s?[.、．:：)）]\s?(.+)$/su.exec(text) ?? []
    return { label, text: letter.normalize('NFKC') === label ? rest : '' }
  })
  return bare.every(({ text }) => text !== '') ? bare : [...options]
}

import type { Row, Sheet } from '#app/members/roster/table/table.ts'
import { QUESTION_TYPE_TITLES, type PlainQuestion, type QuestionType } from '#app/questions/question.ts'
import type { ReadQuestion } from '../draft-question.ts'
import { blankId, optionId, partId } from '../import/part-ids.ts'
import type { PlainBody } from '../import/settled.ts'
import { REGULATION_ID } from '../regulation-id.ts'
import { OWN_SHEET, PART_LETTERS, type SheetRow } from './sheet-row.ts'

type NumberedRow = { at: number; cells: SheetRow }

/** The questions of a table that this program has written; null for any other. Read to the letter, nothing guessed. */
export function readOwnSheet(sheet: Sheet): Array<ReadQuestion> | null {
  const [head, ...below] = sheet.rows
  if (sheet.name !== OWN_SHEET || !head) return null
  const titles = head.cells.map((cell) => cell?.text ?? '')
  const rows = below.map((row) => ({ at: row.number, cells: cellsOf(row, titles) }))
  return rows.filter(({ cells }) => cellOf(cells, '所属案例') === '').map((row) => readRow(row, rows))
}

function cellsOf(row: Row, titles: ReadonlyArray<string>): SheetRow {
  return Object.fromEntries(row.cells.map((cell, index) => [titles[index] ?? '', cell?.text ?? '']))
}

function cellOf(cells: SheetRow, title: string): string {
  return cells[title] ?? ''
}

function readRow({ at, cells }: NumberedRow, all: ReadonlyArray<NumberedRow>): ReadQuestion {
  const head = { place: `第${at}行`, stem: cellOf(cells, '题干') }
  const type = typeOf(cellOf(cells, '题型'))
  if (type === null) return { ...head, ok: false, reasons: [`不认识的题型“${cellOf(cells, '题型')}”`] }
  const year = cellOf(cells, '年份')
  const basis = {
    ...{ regulation: cellOf(cells, '法规'), article: cellOf(cells, '条款') },
    year: /^\d{4}$/u.test(year) ? Number(year) : null,
  }
  if (type === 'case') {
    const rows = all.filter((row) => cellOf(row.cells, '所属案例') === cellOf(cells, '编号'))
    const parts = rows.map((row, index) => readPart(row.cells, partId(index)))
    const known = parts.flatMap((part) => (part === null ? [] : [part]))
    if (known.length < rows.length || rows.length === 0)
      return { ...head, ok: false, reasons: ['案例里有一小题没有看懂，或者没有小题'] }
    const question = { ...commonOf(cells, 'new'), type, stem: head.stem, parts: known }
    return { ...head, ok: true, draft: { question, basis }, notices: [] }
  }
  const body = bodyOf(type, cells)
  if (body === null) return { ...head, ok: false, reasons: ['答案没有看懂'] }
  return {
    ...head,
    ok: true,
    draft: { question: { ...commonOf(cells, 'new'), ...body }, basis },
    notices: [],
  }
}

function readPart(cells: SheetRow, id: string): { marks: number; question: PlainQuestion } | null {
  const type = typeOf(cellOf(cells, '题型'))
  const body = type === null || type === 'case' ? null : bodyOf(type, cells)
  return body && { marks: Number(cellOf(cells, '分值')), question: { ...commonOf(cells, id), ...body } }
}

function typeOf(title: string): QuestionType | null {
  for (const type in QUESTION_TYPE_TITLES)
    if (isType(type) && QUESTION_TYPE_TITLES[type] === title) return type
  return null
}

function isType(type: string): type is QuestionType {
  return type in QUESTION_TYPE_TITLES
}

function commonOf(cells: SheetRow, id: string) {
  const grade = '易中难'.indexOf(cellOf(cells, '难度'))
  const difficulty: 1 | 2 | 3 = grade === 0 ? 1 : grade === 2 ? 3 : 2
  const source = { source: REGULATION_ID, article: cellOf(cells, '条款') }
  return {
    ...{ id, use: 'quiz' as const, point: cellOf(cells, '知识点'), source, difficulty },
    explanation: cellOf(cells, '解析'),
  }
}

function bodyOf(type: Exclude<QuestionType, 'case'>, cells: SheetRow): PlainBody | null {
  const stem = cellOf(cells, '题干')
  const answer = cellOf(cells, '答案')
  const parts = PART_LETTERS.map((letter) => ({
    ...{ letter, text: cellOf(cells, `选项${letter}`), side: cellOf(cells, `对应${letter}`) },
    why: cellOf(cells, `说明${letter}`),
  })).filter(({ text }) => text !== '')
  switch (type) {
    case 'single':
    case 'multiple': {
      const options = parts.map(({ letter, text, why }, index) =>
        answer.includes(letter)
          ? { id: optionId(index), text, right: true as const }
          : { id: optionId(index), text, why },
      )
      return { type, stem, options }
    }
    case 'judge':
      return answer === '对' || answer === '错'
        ? { type, stem, answer: answer === '对', why: cellOf(cells, '说明A') }
        : null
    case 'fill':
      return {
        type,
        stem,
        blanks: parts.map(({ text, why }, index) => ({ id: blankId(index), accept: text.split('\n'), why })),
      }
    case 'match':
      return {
        type,
        stem,
        pairs: parts.map(({ text, side, why }, index) => ({
          id: partId(index),
          left: text,
          right: side,
          why,
        })),
      }
    case 'order':
      return { type, stem, items: parts.map(({ text, why }, index) => ({ id: optionId(index), text, why })) }
    case 'sort': {
      const titles = cellOf(cells, '类别').split('\n')
      const items = parts.map(({ text, side, why }, index) => ({
        ...{ id: optionId(index), text, why },
        group: partId(titles.indexOf(side)),
      }))
      return { type, stem, groups: titles.map((title, index) => ({ id: partId(index), title })), items }
    }
    case 'short':
      return {
        ...{ type, stem, answer },
        rubric: parts.map(({ text, side }, index) => ({ id: partId(index), text, points: Number(side) })),
      }
  }
}

import { QUESTION_TYPE_TITLES, type PlainQuestion, type Question } from '#app/questions/question.ts'
import type { Basis, DraftQuestion } from '../draft-question.ts'

/** Name of the sheet: tells a table of ours, which is read to the letter, from everybody else's. */
export const OWN_SHEET = '廉学题库'
/** Parts have columns of their own: A … T. */
export const PART_LETTERS = [...'ABCDEFGHIJKLMNOPQRST']

/** A row by the titles of its columns. */
export type SheetRow = Record<string, string>

export const PLAIN_COLUMNS = [
  '编号',
  '所属案例',
  '分值',
  '题型',
  '题干',
  '答案',
  '解析',
  '难度',
  '法规',
  '年份',
  '条款',
  '知识点',
  '类别',
] as const
/** 选项: the part; 对应: what belongs to it (right side, group, points); 说明: its reason. */
export const PART_COLUMNS = ['选项', '对应', '说明'] as const

/** The rows of a question: one, and for a case one more for each of its parts. */
export function sheetRows({ question, basis }: DraftQuestion, number: number): Array<SheetRow> {
  const own = { ...commonCells(question, basis), 编号: String(number) }
  if (question.type !== 'case') return [{ ...own, ...bodyCells(question) }]
  const parts = question.parts.map(({ marks, question: part }) => ({
    ...commonCells(part, { regulation: '', year: null, article: part.source.article }),
    ...bodyCells(part),
    ...{ 所属案例: String(number), 分值: String(marks) },
  }))
  return [own, ...parts]
}

function commonCells(question: Question, { regulation, year, article }: Basis): SheetRow {
  return {
    ...{ 题型: QUESTION_TYPE_TITLES[question.type], 题干: question.stem, 解析: question.explanation },
    ...{ 难度: '易中难'[question.difficulty - 1] ?? '', 知识点: question.point },
    ...{ 法规: regulation, 年份: year === null ? '' : String(year), 条款: article },
  }
}

function bodyCells(question: PlainQuestion): SheetRow {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return {
        答案: question.options
          .flatMap((option, index) => ('right' in option ? [PART_LETTERS[index]] : []))
          .join(''),
        ...parts(question.options, (option) => [option.text, '', 'why' in option ? option.why : '']),
      }
    case 'judge':
      return { 答案: question.answer ? '对' : '错', 说明A: question.why }
    case 'fill':
      return {
        答案: question.blanks.map(({ accept }) => accept[0] ?? '').join('；'),
        ...parts(question.blanks, ({ accept, why }) => [accept.join('\n'), '', why]),
      }
    case 'match':
      return parts(question.pairs, ({ left, right, why }) => [left, right, why])
    case 'order':
      return {
        答案: PART_LETTERS.slice(0, question.items.length).join(''),
        ...parts(question.items, ({ text, why }) => [text, '', why]),
      }
    case 'sort': {
      const titles = new Map(question.groups.map(({ id, title }) => [id, title]))
      return {
        类别: question.groups.map(({ title }) => title).join('\n'),
        ...parts(question.items, ({ text, group, why }) => [text, titles.get(group) ?? '', why]),
      }
    }
    case 'short':
      return {
        答案: question.answer,
        ...parts(question.rubric, ({ text, points }) => [text, String(points), '']),
      }
  }
}

function parts<Each>(list: ReadonlyArray<Each>, cells: (each: Each) => [string, string, string]): SheetRow {
  return Object.fromEntries(
    list.flatMap((each, index) =>
      cells(each).map((cell, at) => [`${PART_COLUMNS[at] ?? ''}${PART_LETTERS[index] ?? ''}`, cell]),
    ),
  )
}

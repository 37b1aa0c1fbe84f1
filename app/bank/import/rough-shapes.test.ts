import { describe, expect, it } from 'vitest'
import { makeCell } from '#app/members/roster/table/make-cell.ts'
import type { Cell } from '#app/members/roster/table/table.ts'
import type { ReadQuestion } from '../draft-question.ts'
import { readPastedQuestions } from './read-pasted-questions.ts'
import { readSheetQuestions } from './read-sheet-questions.ts'
import { settleQuestion } from './settle-question.ts'

/** The stem, every option with a star before the right ones, or the answer; 人工 where a person is needed. */
function inShort(read: ReadQuestion): string {
  if (!read.ok) return `人工 ${read.reasons.join('；')}`
  const { question } = read.draft
  if (question.type === 'single' || question.type === 'multiple')
    return `${question.stem}|${question.options.map((option) => `${'right' in option ? '*' : ''}${option.text}`).join('|')}`
  if (question.type === 'judge') return `${question.stem}|${question.answer ? '对' : '错'}${question.why}`
  if (question.type === 'fill')
    return `${question.stem}|${question.blanks.map(({ accept }) => accept[0]).join('|')}`
  return question.type === 'short' ? `${question.stem}|${question.answer}` : question.type
}

function pasted(text: string): { read: Array<string>; unread: Array<string> } {
  const { questions, unread } = readPastedQuestions(text)
  return {
    read: questions.map((question) => inShort(settleQuestion(question, null))),
    unread: unread.map(({ words }) => words),
  }
}

function sheet(rows: ReadonlyArray<ReadonlyArray<string | Cell>>, name = 'Sheet1'): Array<string> {
  const cells = rows.map((row) =>
    row.map((cell) =>
      typeof cell !== 'string' ? cell : cell === '' ? null : { kind: 'text' as const, text: cell },
    ),
  )
  const read = readSheetQuestions(
    { name, hidden: false, rows: cells.map((row, index) => ({ number: index + 1, cells: row })) },
    '',
  )
  return (read?.questions ?? []).map((question) => inShort(settleQuestion(question, null)))
}

describe('options that are not where they should be', () => {
  it('finds the first of them at the end of the stem, and never moves the letters of the others', () => {
    const text = `一、单选题
1.根本保证是（ ）。A. 高起点
B. 最根本
C. 基础性
答案：C
2.表述不正确的是（ ）
A绿水青山
B既要绿水青山
C.对立
D.决不对立
答案：C
3.缺了第一个（ ）
B. 乙
C. 丙
D. 丁
答案：C`
    expect(pasted(text).read).toEqual([
      '根本保证是（ ）。|高起点|最根本|*基础性',
      '表述不正确的是（ ）|绿水青山|既要绿水青山|*对立|决不对立',
      '人工 选项A是空的',
    ])
  })

  it('keeps letters within the words of an option, and drops a letter that is written twice', () => {
    const text = `一、单选题
1.下列正确的是
A. 只有B、C两项对
B. 乙
C. 丙
答案：A
2.哪种不合适(C )
A: A.响应式
B: B.伸缩
C: C.固定
3、建议的宽度
A、25,50	B、50	C、5m（含5m）	D、
答案：B`
    expect(pasted(text).read).toEqual([
      '下列正确的是|*只有B、C两项对|乙|丙',
      '哪种不合适（ ）|响应式|伸缩|*固定',
      '建议的宽度|25,50|*50|5m（含5m）',
    ])
  })

  it('reads letters in brackets, circled numbers that the answer names, and statements that letters refer to', () => {
    const text = `1. 有哪些？
(A) 甲
(B) 乙
(C) 丙
答案：A，C
2. 有哪些？
①甲
②乙
③丙
答案：①③
3. 哪几句对？
①甲
②乙
A. ①
B. ①②
答案：B`
    expect(pasted(text).read).toEqual([
      '有哪些？|*甲|乙|*丙',
      '有哪些？|*甲|乙|*丙',
      '哪几句对？ ①甲 ②乙|①|*①②'.replaceAll(' ', '\n'),
    ])
  })
})

describe('what stands between the questions', () => {
  it('takes neither the answers of somebody who practised nor chapters, pages and rules for a part of a question', () => {
    const text = `第一章 总则
1. 甲？
A. 一
B. 二
12
C. 三
正确答案: AB
我的答案: ABC
分值: 0.4分
2. 党员可以经商。
[答案] 错
应当是不得。
==========
第二章 党员
【单元测验】
1. 乙。
答案：对
- 13 -
第三章 组织`
    expect(pasted(text)).toEqual({
      read: ['甲？|*一|*二|三', '党员可以经商。|错应当是不得。', '乙。|对'],
      unread: ['第一章 总则', '12', '第二章 党员', '【单元测验】', '- 13 -', '第三章 组织'],
    })
  })

  it('tells where a question without its number runs into the one before', () => {
    const text = `一、多选题
1.甲？
A.一
B.二
答案：B
2（. ）乙？
A.三
B.四
答案：A
3.丙？
A.五
B.六
答案：AB`
    const { read } = pasted(text)
    expect(read[0]).toMatch(/^人工/u)
    expect(read.slice(1)).toEqual(['丙？|*五|*六'])
  })

  it('reads types named without a number, fields that begin a question, and judgements before the statement', () => {
    const text = `单选题（每题1分）
题目：甲？
A. 一
B. 二
正确答案 B
题目：乙？
A. 一
B. 二
正确答案 A
【判断题】
1. （√）党员有义务。
2. 党员可以经商。（ 错 ）
填空题
1. 警告的影响期是____，严重警告是（  ）。
答：一年；一年半
简答题
1. 说说四种形态。
答：第一种……
第二种……`
    expect(pasted(text).read).toEqual([
      '甲？|一|*二',
      '乙？|*一|二',
      '党员有义务。|对',
      '党员可以经商。|错',
      '警告的影响期是［b1］，严重警告是［b2］。|一年|一年半',
      '说说四种形态。|第一种……\n第二种……',
    ])
  })
})

describe('tables', () => {
  it('takes a missing type from the name of the sheet or from a row above, and new heads further down', () => {
    const rows = [
      ['廉政题库'],
      ['题干', '答案'],
      ['警告影响期为（ ）', '一年'],
      ['二、判断题（每题1分）'],
      ['答案', '题目'],
      ['F', '党员可以经商。'],
      [],
      ['', ''],
    ]
    expect(sheet(rows, '填空题')).toEqual(['警告影响期为［b1］|一年', '党员可以经商。|错'])
  })

  it('reads answers in every usual writing', () => {
    const answers = [
      'ABC',
      'A,B,C',
      'A B C',
      'A|B|C',
      'Ａ、Ｂ、Ｃ',
      '甲；乙；丙',
      '甲、乙、丙',
      'CBA',
      '选ABC',
      'A+B+C',
    ]
    const rows = answers.map((answer, index) => ['多选', `第${index}`, '甲', '乙', '丙', '丁', answer])
    expect(
      new Set(sheet([['题型', '题干', 'A', 'B', 'C', 'D', '答案'], ...rows]).map((words) => words.slice(2))),
    ).toEqual(new Set(['|*甲|*乙|*丙|丁']))
  })

  it('shows percentages and fractions as the table shows them, and leaves days to a person', () => {
    const context = {
      strings: [],
      date1904: false,
      styles: [
        { date: false, padding: null, percent: 0 },
        { date: true, padding: null, percent: null },
        { date: false, padding: null, percent: null },
      ],
    }
    const cell = (value: string, style: number) =>
      makeCell({ type: undefined, style: String(style), value, hasFormula: false }, context) ?? ''
    const head = ['题型', '题干', 'A', 'B', '答案']
    expect(
      sheet([
        head,
        ['单选', '多少？', cell('0.05', 0), cell('0.30000000000000004', 2), 'A'],
        ['单选', '几月几日？', cell('45000', 1), '无', 'A'],
      ]),
    ).toEqual(['多少？|*5%|0.3', '人工 有一格被表格软件当成了日期（2023-03-15），请核对原来写的是什么'])
  })
})

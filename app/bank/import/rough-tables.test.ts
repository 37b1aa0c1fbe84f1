import { describe, expect, it } from 'vitest'
import { makeCell } from '#app/members/roster/table/make-cell.ts'
import type { Cell } from '#app/members/roster/table/table.ts'
import { inShort } from '#tests/bank/in-short.ts'
import { readSheetQuestions } from './read-sheet-questions.ts'
import { settleQuestion } from './settle-question.ts'

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

  it('loses no part of a sheet whose later heads have more columns, and tells which columns it did not read', () => {
    const rows = [
      ['一、单项选择题'],
      ['序号', '试题', 'A', 'B', '答案'],
      ['1', '谁组织巡察？', '党委', '工会', 'A'],
      ['二、多项选择题'],
      ['序号', '试题', 'A', 'B', 'C', '答案', '命题人'],
      ['1', '谁负责整改？', '书记', '班子', '厂商', 'AB', '张三'],
    ]
    expect(sheet(rows)).toEqual(['谁组织巡察？|*党委|工会', '谁负责整改？|*书记|*班子|厂商'])
    const cells = rows.map((row, index) => ({
      number: index + 1,
      cells: row.map((text) => ({ kind: 'text' as const, text })),
    }))
    expect(readSheetQuestions({ name: 'Sheet1', hidden: false, rows: cells }, '')?.unread).toEqual([
      { place: '第5行（表头）', words: '没有读的列：命题人' },
    ])
  })

  it('does not move options up into an empty place between bars', () => {
    const head = ['题型', '题干', '选项', '答案']
    expect(sheet([head, ['单选', '问', '甲||乙|丙', 'C']])).toEqual(['人工 选项B是空的'])
    expect(sheet([head, ['单选', '问', '甲||乙||丙', 'C'], ['单选', '又问', '|甲|乙|', 'B']])).toEqual([
      '问|甲|乙|*丙',
      '又问|甲|*乙',
    ])
  })

  it('leaves out numbers typed before nearly every question, and the name of the column in its cells', () => {
    const rows = ['（1）甲', '2、1.5倍是乙', '第3题：丙', '4.丁'].map((stem) => [stem, '对'])
    expect(sheet([['题干', '答案'], ...rows], '判断题')).toEqual(['甲|对', '1.5倍是乙|对', '丙|对', '丁|对'])
    const few = ['1.5倍以上是戊', '（2）项中的己', '庚', '辛', '壬'].map((stem) => [stem, '错'])
    expect(sheet([['题干', '答案'], ...few], '判断题').slice(0, 2)).toEqual([
      '1.5倍以上是戊|错',
      '（2）项中的己|错',
    ])
    const cells = (explanation: string) => [null, null, explanation].map((text) => text ?? '甲')
    const read = readSheetQuestions(
      {
        name: '判断题',
        hidden: false,
        rows: [['题干', '答案', '解析'], cells('解析：见第八条'), cells('解析几何不考')].map(
          (row, index) => ({
            number: index + 1,
            cells: row.map((text) => ({ kind: 'text' as const, text })),
          }),
        ),
      },
      '',
    )
    expect(read?.questions.map(({ explanation }) => explanation)).toEqual(['见第八条', '解析几何不考'])
  })

  it('takes options apart by bare letters between tabs, but not where a letter may be a word', () => {
    const rows = [
      ['单选', '由谁负责（B）', 'A 党委\tB 纪委\tC 支部', ''],
      ['单选', '属于哪一类', 'A B 类 B 属于 C 类', 'A'],
    ]
    const [spaced, ambiguous] = sheet([['题型', '题目', '选项', '答案'], ...rows])
    expect(spaced).toBe('由谁负责（ ）|党委|*纪委|支部')
    expect(ambiguous).toMatch(/^人/u)
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

describe('heads that nobody has listed', () => {
  const ROWS = [
    ['警告影响期', '半年', '一年', 'B'],
    ['党员可以经商', '正确', '错误', 'B'],
  ]
  const READ = ['警告影响期|半年|*一年', '党员可以经商|错']

  it.each([
    [['试题题干', '备选项A', '备选项B', '正确选项'], '', ROWS],
    [['question', 'optionA', 'optionB', 'correct_answer'], '', ROWS],
    [
      ['问题', '选项1', '选项2', '正确答案（填数字）'],
      '',
      ROWS.map(([stem = '', one = '', two = '']) => [stem, one, two, '2']),
    ],
    [['考试题目（必答）', '答案A', '答案B', '本题答案'], '', ROWS],
  ])('are understood by what they have in common: %s', (head, name, rows) => {
    expect(sheet([head, ...rows], name)).toEqual(READ)
  })

  it('takes a column of nothing but types for the types, whatever its name, and codes for no types', () => {
    const head = ['类别', '题目', 'A', 'B', '答案']
    const typed = ROWS.map((row, index) => [['单', '判'][index] ?? '', ...row])
    expect(sheet([head, ...typed])).toEqual(READ)
    const coded = ROWS.map((row, index) => [String(index), ...row])
    expect(sheet([['题型', ...head.slice(1)], ...coded])).toEqual(READ)
    const mixed = ROWS.map((row, index) => [['单选', '案例'][index] ?? '', ...row])
    expect(sheet([head, ...mixed])).toEqual(READ)
  })

  it('takes the type from the head of each part, and letters with the words behind them', () => {
    expect(
      sheet([
        ['题号', '题目（单选）', '答案'],
        ['1', '影响期（ ）A.半年 B.一年', 'B.一年'],
        ['题号', '题目（多选）', '答案'],
        ['1', '处分有（ ）A.警告 B.记过 C.严重警告', 'A.警告 C.严重警告'],
        ['题号', '题目（判断）', '答案'],
        ['1', '党员可以经商。', '错误'],
      ]),
    ).toEqual(['影响期（ ）|半年|*一年', '处分有（ ）|*警告|记过|*严重警告', '党员可以经商。|错'])
  })

  it('never takes a question for a head, nor what somebody answered for the answer', () => {
    const head = ['题目', '选项A', '选项B', '考生答案', '正确答案']
    const row = ['下列哪项是本次考试题目', '标准答案', '参考答案', 'B', 'A']
    expect(sheet([head, row, ['又问', '甲', '乙', 'A', 'B']])).toEqual([
      '下列哪项是本次考试题目|*标准答案|参考答案',
      '又问|甲|*乙',
    ])
  })

  it('leaves numbers that may be the words of an option to a person', () => {
    const head = ['问题', '选项1', '选项2', '选项3', '答案']
    expect(sheet([head, ['几年', '1', '3', '5', '1']])).toEqual(['几年|*1|3|5'])
    expect(sheet([head, ['几年', '3', '1', '5', '1']])).toEqual([expect.stringMatching(/^人工 .*序号/u)])
    expect(sheet([head, ['几年', '3', '1', '5', '1,2']])).toEqual([expect.stringMatching(/^人工/u)])
  })
})

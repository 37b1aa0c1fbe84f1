import { describe, expect, it } from 'vitest'
import type { ReadQuestion } from '../draft-question.ts'
import { readPastedQuestions } from './read-pasted-questions.ts'
import { findScale } from './read-difficulty.ts'
import { readSheetQuestions } from './read-sheet-questions.ts'
import { settleQuestion } from './settle-question.ts'

/** Right options or answers in short words; a reason where a person is needed. */
function inShort(read: ReadQuestion): string {
  if (!read.ok) return `人工：${read.reasons.join()}`
  const { question } = read.draft
  if (question.type === 'judge') return `judge ${question.answer ? '对' : '错'}`
  if (question.type === 'fill')
    return `fill ${question.blanks.map(({ accept }) => accept.join('/')).join(';')}`
  if (question.type === 'single' || question.type === 'multiple')
    return `${question.type} ${question.options.flatMap((option) => ('right' in option ? [option.text] : [])).join(';')}`
  return question.type === 'short' ? `short ${question.rubric.length}` : question.type
}

function sheet(rows: ReadonlyArray<ReadonlyArray<string>>): Array<ReadQuestion> {
  const read = readSheetQuestions(
    {
      name: 'Sheet1',
      hidden: false,
      rows: rows.map((cells, index) => ({
        number: index + 1,
        cells: cells.map((text) => (text === '' ? null : { kind: 'text', text })),
      })),
    },
    '',
  )
  const questions = read?.questions ?? []
  const scale = findScale(questions.map(({ difficulty }) => difficulty))
  return questions.map((question) => settleQuestion(question, scale))
}

function pasted(text: string): Array<ReadQuestion> {
  const { questions, unread } = readPastedQuestions(text)
  expect(unread).toEqual([])
  return questions.map((question) => settleQuestion(question, null))
}

describe('tables', () => {
  it('finds the head under a title, columns in any order and under usual names, full-width letters', () => {
    const read = sheet([
      ['廉政知识题库（2024版）'],
      ['填表说明：答案填大写字母'],
      [
        '序号',
        '标准答案',
        '试题内容',
        '题目类型',
        '选项Ａ',
        '选项B',
        '选项C',
        '选项D',
        '出处',
        '难易度',
        '答案解析',
      ],
      [
        '1',
        'Ａ、Ｃ',
        '下列属于党纪处分的有（ ）',
        '多项选择题',
        '警告',
        '记过',
        '严重警告',
        '',
        '《中国共产党纪律处分条例》（2023年）第八条',
        '易',
        '五种',
      ],
      ['2', 'B', '试用期为（ ）。', '单选', 'A.半年', 'B.一年', 'C.两年', '', '', '难', ''],
      ['3', '×', '党员可以经商办企业。', '判断题', '', '', '', '', '', '', ''],
      ['4', '六个月；两年', '警告影响期（  ），严重警告____。', '填空', '', '', '', '', '', '', ''],
    ])
    expect(read.map(inShort)).toEqual([
      'multiple 警告;严重警告',
      'single 一年',
      'judge 错',
      'fill 六个月;两年',
    ])
    expect(read[0]).toMatchObject({
      place: '第4行',
      draft: {
        basis: {
          regulation: '《中国共产党纪律处分条例》',
          year: 2023,
          article: '第八条',
        },
        question: {
          difficulty: 1,
          explanation: '五种',
          stem: '下列属于党纪处分的有（ ）',
        },
      },
    })
  })

  it('takes all options from one cell, by letters, bars or lines', () => {
    const read = sheet([
      ['题型', '题干', '选项', '答案'],
      ['单选题', '甲？', '警告|记过|开除', 'C'],
      ['单选题', '乙？', 'A.警告 B.记过 C.开除', 'A'],
      ['多选题', '丙？', '警告\n记过\n开除', 'AB'],
      ['判断题', '丁。', '正确|错误', 'B'],
      ['不定项选择题', '戊？', 'A、警告；B、记过；', 'B'],
    ])
    expect(read.map(inShort)).toEqual([
      'single 开除',
      'single 警告',
      'multiple 警告;记过',
      'judge 错',
      'single 记过',
    ])
  })

  it('leaves to a person whatever can be read in two ways, and says why', () => {
    const read = sheet([
      ['题型', '题干', '选项A', '选项B', '选项C', '答案'],
      ['单选题', '两个答案', '甲', '乙', '丙', 'AB'],
      ['多选题', '一个答案', '甲', '乙', '丙', 'A'],
      ['单选题', '没有这个选项', '甲', '乙', '丙', 'D'],
      ['单选题', '中间缺一个', '甲', '', '丙', 'C'],
      ['单选题', '两个一样', '甲', '甲', '丙', 'C'],
      ['单选题', '答案成了数字', '甲', '乙', '丙', '2'],
      ['判断题', '不知道A是什么', '', '', '', 'A'],
      ['填空题', '一个空（ ）', '', '', '', '六个月/半年'],
      ['填空题', '没有空', '', '', '', '六个月'],
      ['填空题', '两个空（ ）（ ）', '', '', '', '六个月'],
      ['', '没有题型', '', '', '', '六个月'],
      ['听力题', '不认识', '甲', '乙', '丙', 'A'],
      ['单选题', '括号（B）与答案矛盾', '甲', '乙', '丙', 'A'],
      ['单选题', '', '甲', '乙', '丙', 'A'],
      ['单选题', '没有答案', '甲', '乙', '丙', ''],
    ])
    expect(read.filter(({ ok }) => ok).map(({ stem }) => stem)).toEqual([])
    expect(read).toHaveLength(15)
  })
})

describe('pasted text', () => {
  it('reads headings, options beside each other, and fields on one line', () => {
    const read = pasted(`一、单项选择题（每题2分）
1. 党纪处分有几种？（  ）
A. 四种  B. 五种  C. 六种
D. 七种
答案：B 解析：见《中国共产党纪律处分条例》第八条。难度：易
2、下列正确的是（A）。
A．甲
B．乙
二、多项选择题
1．下列属于处分的有
A、警告 B、记过 C、开除党籍
【答案】AC
三、判断题
1. 党员可以经商。（×）
四、简答题
1. 说说四种形态。
参考答案：（1）第一种。（2）第二种。`)
    expect(read.map(inShort)).toEqual([
      'single 五种',
      'single 甲',
      'multiple 警告;开除党籍',
      'judge 错',
      'short 2',
    ])
    expect(read[0]).toMatchObject({
      draft: { basis: { article: '第八条' }, question: { difficulty: 1 } },
    })
  })

  it('joins answers collected at the end, section by section or by number alone', () => {
    const read = pasted(`一、单选题
1.甲？
A.一 B.二
2.乙？
A.一 B.二
二、多选题
1.丙？
A.一 B.二 C.三
三、判断题
1.丁。
2.戊。
参考答案
一、单选题
1-2 BA
二、多选题
1.AC
三、判断题
1.√ 2.×`)
    expect(read.map(inShort)).toEqual(['single 二', 'single 一', 'multiple 一;三', 'judge 对', 'judge 错'])
  })

  it('does not take a list inside a stem for a new question', () => {
    const read = pasted(`一、单选题
5. 下列哪项正确？
1.第一句
2.第二句
A.甲 B.乙
答案：A
6. 另一题 A.甲 B.乙
答案：B`)
    expect(read.map(inShort)).toEqual(['single 甲', 'single 乙'])
  })
})

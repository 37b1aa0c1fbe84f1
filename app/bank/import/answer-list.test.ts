import { expect, it } from 'vitest'
import { inShort } from '#tests/bank/in-short.ts'
import { readPastedQuestions } from './read-pasted-questions.ts'
import { settleQuestion } from './settle-question.ts'

const QUESTIONS = `一、单选题
1.甲？
A.一 B.二
2.乙？
A.一 B.二
二、判断题
1.党员可以经商。
2.党员有义务。
三、简答题
1.说说四种形态。
2.说说八项规定。
`

function read(list: string): { read: Array<string>; unread: Array<string> } {
  const { questions, unread } = readPastedQuestions(`${QUESTIONS}${list}`)
  return {
    read: questions.map((question) => inShort(settleQuestion(question, null))),
    unread: unread.map(({ words }) => words),
  }
}

const CHOICES = ['甲？|*一|二', '乙？|一|*二', '党员可以经商。|错', '党员有义务。|对']
const MISSING = ['人工 简答题没有参考答案', '人工 简答题没有参考答案']

it('gives numbers that begin anew to the sections one after the other, as ranges and one by one', () => {
  expect(read('参考答案\n1-2 AB\n1-2：×√').read).toEqual([...CHOICES, ...MISSING])
  expect(read('参考答案\n1.A\n2.B\n1.错\n2.对\n1.略\n2.略').read).toEqual([...CHOICES, ...MISSING])
})

it('takes answers of several lines whole, with the numbers in brackets that they have', () => {
  const list = `参考答案
单选题：1.A 2.B
判断题：1.错，党员不得经商 2.对
简答题：
1.（1）谈话；
（2）轻处分。
2.答：一是轻车简从；
二是精简会议。`
  expect(read(list)).toEqual({
    read: [
      ...CHOICES,
      '说说四种形态。|（1）谈话；\n（2）轻处分。',
      '说说八项规定。|一是轻车简从；\n二是精简会议。',
    ],
    unread: [],
  })
})

it('leaves answers to a person whose own numbers look like those of the questions', () => {
  const { read: questions } = read('参考答案\n三、\n1.要点：\n1.谈话\n2.轻处分\n2.要点：\n1.轻车简从')
  expect(questions.slice(4)).toEqual([
    '人工 末尾的答案里小题号和题号一样，分不清答案到哪里为止',
    '人工 末尾的答案里小题号和题号一样，分不清答案到哪里为止',
  ])
})

it('tells what of the list belongs to no question, and never makes it a part of a reason', () => {
  const { read: questions, unread } = read(
    '参考答案\n一、1.A。解析：见第一条。\n2.B。解析：见第二条。\n1.B\n9.C',
  )
  expect(questions.slice(0, 2)).toEqual(['甲？|*一|二', '乙？|一|*二'])
  expect(unread).toEqual(['1.B', '9.C'])
})

it('leaves a question to a person that has one answer below it and another in the list', () => {
  const text = '一、单选题\n1.甲？\nA.一 B.二\n答案：A\n参考答案\n1.B'
  expect(readPastedQuestions(text).questions.map((each) => inShort(settleQuestion(each, null)))).toEqual([
    '人工 写了不止一个答案（A；B）',
  ])
})

it.each([
  '参考答案',
  '答案：',
  '【答案】',
  '附：参考答案',
  '答案与解析',
  '2026年党规党纪知识测试题参考答案及评分标准',
  '本章参考答案',
])('knows the heading of a list: %s', (heading) => {
  expect(read(`${heading}\n一、1.A 2.B`).read.slice(0, 2)).toEqual(CHOICES.slice(0, 2))
})

it('takes no question and no option for such a heading', () => {
  const text = `一、单选题
1.哪项违反考试纪律？
A.泄露考试试题答案
B.核对标准答案
答案：A
2.监考人员保管的是
A.试卷参考答案
B.身份证
答案：A
二、判断题
1.工作人员不得泄露试题参考答案
答案：对`
  expect(readPastedQuestions(text).questions.map((each) => inShort(settleQuestion(each, null)))).toEqual([
    '哪项违反考试纪律？|*泄露考试试题答案|核对标准答案',
    '监考人员保管的是|*试卷参考答案|身份证',
    '工作人员不得泄露试题参考答案|对',
  ])
})

import { describe, expect, it } from 'vitest'
import { inShort } from '#tests/bank/in-short.ts'
import { readGift } from '../exchange/read-gift.ts'
import { readPastedQuestions } from './read-pasted-questions.ts'
import { settleQuestion } from './settle-question.ts'

function pasted(text: string): { read: Array<string>; unread: Array<string> } {
  const { questions, unread } = readPastedQuestions(text)
  return {
    read: questions.map((question) => inShort(settleQuestion(question, null))),
    unread: unread.map(({ words }) => words),
  }
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

  it('reads the number of a question that only a space follows, behind an answer and before options', () => {
    const text = `一、单选题
1.甲种处分里没有（ ）。A.一 B.二 C.三
答案 C
2 乙项规定是哪一年出台的？
A.2011年
B.2012年
【答案】B
3.丙？
A.五
B.六
解析：
4 年以上的不算。
答案：A`
    const { read, unread } = pasted(text)
    expect(read).toEqual([
      '甲种处分里没有（ ）。|一|二|*三',
      '乙项规定是哪一年出台的？|2011年|*2012年',
      '丙？|*五|六',
    ])
    expect(unread).toEqual([])
  })

  it('reads an answer behind 答案 and a space, whatever follows it, and no stem that begins with that word', () => {
    const ways: ReadonlyArray<[string, string]> = [
      ['答案 B', '甲？|一|*二'],
      ['正确答案 A、B。', '甲？|*一|*二'],
      ['答案 B 解析：第八条。', '甲？|一|*二'],
      ['答案　Ａ', '甲？|*一|二'],
    ]
    for (const [answer, read] of ways) {
      const type = read.split('*').length > 2 ? '多选题' : '单选题'
      expect(pasted(`一、${type}\n1.甲？\nA.一\nB.二\n${answer}`).read).toEqual([read])
    }
    for (const [answer, word] of [
      ['答案 错误', '错'],
      ['答案 正确。', '对'],
      ['答案 ×', '错'],
    ])
      expect(pasted(`一、判断题\n1.甲可以经商。\n${answer}`).read).toEqual([`甲可以经商。|${word}`])
    const stem = '1.下列说法\n答案 A级和B级哪个更高，有规定的是？\nA.一\nB.二\n答案 A'
    expect(pasted(`一、单选题\n${stem}`).read).toEqual([
      '下列说法\n答案 A级和B级哪个更高，有规定的是？|*一|二',
    ])
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

it('takes answers listed behind their heading on its own line, and options beside each other after tabs', () => {
  const text = '一、单选题\n1．影响期（ ）\nＡ．一年\tＢ．半年\n2、谁来管（ ）\nA 党委\tB 纪委\n答案：1.A 2.B'
  expect(pasted(text)).toEqual({ read: ['影响期（ ）|*一年|半年', '谁来管（ ）|党委|*纪委'], unread: [] })
})

it('does not make one question of two in a GIFT text that nothing parts', () => {
  const read = readGift('甲？{=一 ~二}\n乙？{=三 ~四}\n\n丙？{=五 ~六}', () => null)
  expect(read.map(inShort)).toEqual(['人工 一题里有两处大括号：两道题之间要空一行', '丙？|*五|六'])
})

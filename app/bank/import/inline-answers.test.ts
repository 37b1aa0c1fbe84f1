import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inShort } from '#tests/bank/in-short.ts'
import { blankQuestion, type RawQuestion } from './raw-question.ts'
import { readPastedQuestions } from './read-pasted-questions.ts'
import { settleQuestion } from './settle-question.ts'

const settle = (given: Partial<RawQuestion>) =>
  settleQuestion({ ...blankQuestion('第1行'), type: '填空题', ...given }, null)
const fill = (stem: string, answer = '') => inShort(settle({ stem, answer }))

describe('a fill-in that was written with its answer', () => {
  it('takes it out of brackets with a space inside, of black brackets, and from behind a line', () => {
    expect(fill('每届任期不得超过（ 五 ）年，共（两届 ）。')).toBe(
      '每届任期不得超过［b1］年，共［b2］。|五|两届',
    )
    expect(fill('警告影响期【一年】。')).toBe('警告影响期［b1］。|一年')
    expect(fill('警告____（一年），严重警告____（一年半）。')).toBe(
      '警告［b1］，严重警告［b2］。|一年|一年半',
    )
    expect(fill('由（ 党委（党组） ）决定。')).toBe('由［b1］决定。|党委（党组）')
  })

  it('leaves words in brackets that are no answer where they are', () => {
    const stem =
      '县（市、区）党委（党组）依《监督条例（试行）》第（三）项（不含派出机关）每（ 五 ）年一次。（《条例》第八条）'
    expect(fill(stem)).toBe(`${stem.replace('（ 五 ）', '［b1］')}|五`)
    expect(fill('合格的为____分（选填60或80）。', '60')).toBe('合格的为［b1］分（选填60或80）。|60')
    expect(fill('国企党委（党组）发挥（ ）作用。', '领导')).toBe('国企党委（党组）发挥［b1］作用。|领导')
  })

  it('takes tight brackets only where nothing else can be meant, and asks to look', () => {
    const read = settle({ stem: '警告的影响期是（一年），严重警告是（一年半）。' })
    expect(inShort(read)).toBe('警告的影响期是［b1］，严重警告是［b2］。|一年|一年半')
    expect(read.ok && read.notices.join()).toMatch(/请核对/u)
    expect(fill('各县（市、区）每届任期（五年）。')).toMatch(/^人工 .*分不清/u)
    expect(fill('国有企业党委（党组）发挥作用。')).toMatch(/^人工 .*没有空/u)
  })

  it('leaves it to a person where the answer is given twice and differs, or only some blanks have theirs', () => {
    expect(fill('不得超过（ 32 ）条。', '三十二')).toBe('不得超过［b1］条。|32')
    expect(fill('各县（市、区）每届任期（五年）。', '五年')).toBe('各县（市、区）每届任期［b1］。|五年')
    expect(fill('不得超过（ 32 ）条。', '35')).toBe('人工 题干括号里写着“32”，答案写的是“35”')
    expect(fill('不得超过____（32）条。', '35')).toBe('人工 题干括号里写着“32”，答案写的是“35”')
    expect(fill('甲____（32）条，乙____条。')).toMatch(/^人工 .*有的没有写/u)
    expect(fill('甲（ 32 ）条，乙（ ）条。', '5')).toMatch(/^人工 .*有的没有写/u)
    expect(fill('期限为（ 六个月/半年 ）。')).toMatch(/^人工 .*两种写法/u)
  })
})

/** Words that neither part an answer nor look like a gloss. */
const words = fc.stringMatching(/^[经商责任纪律审查监督干部作风廉洁组织]{2,8}$/u)
const answer = fc.oneof(fc.stringMatching(/^[1-9]\d{0,3}$/u), words)
const WRITTEN = [
  (each: string) => `（ ${each} ）`,
  (each: string) => `( ${each})`,
  (each: string) => `【${each}】`,
  (each: string) => `____（${each}）`,
  (each: string) => `＿＿( ${each} )`,
]

it('takes every answer out of the stem, whatever the words, and none that another column denies', () => {
  const parts = fc.array(fc.record({ before: words, answer }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(parts, words, fc.constantFrom(...WRITTEN), (all, end, write) => {
      const stem = `${all.map((part) => `${part.before}${write(part.answer)}`).join('')}${end}。`
      const blank = `${all.map(({ before }, index) => `${before}［b${index + 1}］`).join('')}${end}。`
      const expected = [blank, ...all.map((part) => part.answer)].join('|')
      expect(fill(stem)).toBe(expected)
      expect(fill(stem, all.map((part) => part.answer).join('；'))).toBe(expected)
      expect(fill(stem, all.map((part) => `${part.answer}非`).join('；'))).toMatch(/^人工 题干括号里写着/u)
    }),
  )
})

it('never leaves the answer of a choice or a statement to be read', () => {
  const options = ['甲', '乙', '丙'].map((text, index) => ({ label: 'ABC'[index] ?? '', text }))
  const around = fc.constantFrom('（X）', '( X )', '【 X 】', '____（ X ）', '__X__', '＿X＿')
  const letters = fc.constantFrom('A', 'B', 'C', 'AB', 'A C', 'A、B、C', 'B；C', 'Ａ，Ｂ')
  fc.assert(
    fc.property(words, words, around, letters, (before, after, form, inner) => {
      const stem = `${before}${form.replace('X', inner)}${after}`
      const kind = inner.length === 1 ? '单选题' : '多选题'
      const right = options.map(({ label, text }) =>
        inner.normalize('NFKC').includes(label) ? `*${text}` : text,
      )
      expect(inShort(settle({ stem, type: kind, options }))).toBe(
        [`${before}（ ）${after}`, ...right].join('|'),
      )
    }),
  )
  const marks = fc.constantFrom(
    ['√', '对'],
    ['×', '错'],
    ['x', '错'],
    ['错误', '错'],
    ['✔', '对'],
    ['V', '对'],
  )
  fc.assert(
    fc.property(words, marks, fc.boolean(), (statement, [mark, said], first) => {
      const stem = first ? `（ ${mark} ）${statement}。` : `${statement}。（ ${mark} ）`
      expect(inShort(settle({ stem, type: '判断题' }))).toBe(`${statement}。|${said}`)
    }),
  )
})

it('reads pasted questions with the answer before the number, and headings after one that has its answer in it', () => {
  const text = `一、填空题
1.每届任期（ 五 ）年。
第二章 党员
2.警告影响期____（一年）。
二、判断题
（ √ ）1.党员有义务。
（ × ）2、党员可以经商。
第三章 组织
三、单选题
（ B ）1. 谁来管？
A.党委
B.纪委`
  const { questions, unread } = readPastedQuestions(text)
  expect(questions.map((question) => inShort(settleQuestion(question, null)))).toEqual([
    ...['每届任期［b1］年。|五', '警告影响期［b1］。|一年', '党员有义务。|对', '党员可以经商。|错'],
    '谁来管？|党委|*纪委',
  ])
  expect(unread.map((each) => each.words)).toEqual(['第二章 党员', '第三章 组织'])
})

it('parts statements that stand on one line, and never takes two for one', () => {
  const read = (text: string) =>
    readPastedQuestions(`一、判断题\n${text}`).questions.map((question) =>
      inShort(settleQuestion(question, null)),
    )
  expect(read('1、甲有义务。（√）2、乙可以经商(×) 3.丙。（√）。')).toEqual([
    '甲有义务。|对',
    '乙可以经商|错',
    '丙。|对',
  ])
  expect(read('（√）1、甲。（×）2、乙。')).toEqual(['甲。|对', '乙。|错'])
  expect(read('1、甲。（√）一、乙。（×）')).toEqual(['人工 题干里不止一处括号像答案'])
})

it('takes the letter before the options of a question on one line for its answer', () => {
  const text =
    '一、单选题\n1、谁来管（B）？A、党委 B、纪委\n2、哪一种(A)A.甲 B.乙\n3、谁？（A）甲（B）乙\n答案：B'
  expect(
    readPastedQuestions(text).questions.map((question) => inShort(settleQuestion(question, null))),
  ).toEqual([...['谁来管（ ）？|党委|*纪委', '哪一种（ ）|*甲|乙', '谁？|甲|*乙']])
})

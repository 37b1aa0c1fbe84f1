import type { Question } from '#app/questions/question.ts'
import { isRight, lettered, lettersOf, ofType, type Layout } from './public-layouts.ts'

type Kind = 'single' | 'multiple' | 'judge'

const KINDS: ReadonlyArray<Kind> = ['single', 'multiple', 'judge']
const LONG = { single: '单项选择题', multiple: '多项选择题', judge: '判断题' }
const SHORT = { single: '单选题', multiple: '多选题', judge: '判断题' }
const ORDINALS = [...'一二三四五六']
const answerOf = (question: Question) =>
  question.type === 'judge' ? (isRight(question) ? '√' : '×') : lettersOf(question)

/** What an asked question looks like where its answer stands elsewhere. */
function asked(question: Question, index: number): string {
  const options = lettered(question, '.', ' ')
  return `${index + 1}.${question.stem}${question.type === 'judge' ? '（  ）' : `\n${options}`}`
}

/** The questions in sections, and behind them a list of answers made by `list` for each section. */
function keyed(
  questions: ReadonlyArray<Question>,
  heading: string,
  list: (kind: Kind, ordinal: string, each: ReadonlyArray<Question>) => string,
): string {
  const parts = KINDS.map((kind, at) => {
    const each = ofType(questions, kind)
    const ordinal = ORDINALS[at] ?? ''
    const title = `${ordinal}、${LONG[kind]}（每题2分，共${each.length * 2}分）`
    return { asked: [title, ...each.map(asked)].join('\n'), list: list(kind, ordinal, each) }
  })
  return [...parts.map((part) => part.asked), heading, ...parts.map((part) => part.list)].join('\n')
}

const inRow = (each: ReadonlyArray<Question>, join: (question: Question, number: number) => string) =>
  each.map((question, index) => join(question, index + 1)).join(' ')

/** Numbers in tens: 1-10 ABCDABCDAB, and for several letters with spaces between. */
function inTens(each: ReadonlyArray<Question>): string {
  const tens = Array.from({ length: Math.ceil(each.length / 10) }, (_, index) =>
    each.slice(index * 10, index * 10 + 10),
  )
  return tens
    .map((ten, index) => `${index * 10 + 1}-${index * 10 + ten.length} ${ten.map(answerOf).join(' ')}`)
    .join('\n')
}

/** Banks whose answers stand all together: at the end, behind each chapter, in a table; nothing of theirs but the layout. */
export const KEYED_LAYOUTS: ReadonlyArray<Layout> = [
  {
    name: 'answers at the end, each under the heading of its section with why',
    write: (questions) =>
      keyed(questions, '答案和解析', (kind, ordinal, each) =>
        [
          `${ordinal}、${LONG[kind]}`,
          ...each.map(
            (question, index) => `${index + 1}.【答案】${answerOf(question)}。解析：${question.explanation}`,
          ),
        ].join('\n'),
      ),
  },
  {
    name: 'answers at the end in tens behind the name of the section',
    write: (questions) =>
      keyed(
        questions,
        '参考答案及评分标准',
        (kind, ordinal, each) => `${ordinal}、${SHORT[kind]}：${inTens(each)}`,
      ),
  },
  {
    name: 'answers at the end in one row for each section: 单选题答案：1.A 2.B',
    write: (questions) =>
      keyed(
        questions,
        '党规党纪知识测试题参考答案',
        (kind, _, each) =>
          `${SHORT[kind]}答案：${inRow(each, (question, number) => `${number}.${answerOf(question)}`)}`,
      ),
  },
  {
    name: 'answers at the end under numbers alone: 一、1.A 2.B',
    write: (questions) =>
      keyed(
        questions,
        '附：参考答案：',
        (_, ordinal, each) =>
          `${ordinal}、${inRow(each, (question, number) => `${number}、${answerOf(question)}；`)}`,
      ),
  },
  {
    name: 'answers at the end in a table: 题号 and below it 答案',
    write: (questions) =>
      keyed(questions, '【参考答案】', (kind, ordinal, each) => {
        const rows = Array.from({ length: Math.ceil(each.length / 15) }, (_, index) => {
          const row = each.slice(index * 15, index * 15 + 15)
          const numbers = row.map((_question, at) => index * 15 + at + 1)
          return `题号\t${numbers.join('\t')}\n答案\t${row.map(answerOf).join('\t')}`
        })
        return [`${ordinal}、${LONG[kind]}`, ...rows].join('\n')
      }),
  },
  {
    name: 'answers at the end without headings, numbers anew for each section',
    write: (questions) =>
      keyed(questions, '答案', (_kind, _ordinal, each) =>
        each
          .map((question, index) => `${index + 1}.${answerOf(question)}（${question.source.article}）`)
          .join('\n'),
      ),
  },
  {
    name: 'chapters, each with its own answers behind it',
    write: (questions) => {
      const chapters = [0, 1, 2].map((at) => questions.filter((_, index) => index % 3 === at))
      return chapters
        .map((chapter, index) => {
          const answers = (kind: Kind, _: string, each: ReadonlyArray<Question>) =>
            `${LONG[kind]}：\n${each.map((question, at) => `${at + 1}、${answerOf(question)}`).join('\n')}`
          return `第${ORDINALS[index] ?? ''}章 纪律\n${keyed(chapter, '本章参考答案', answers)}`
        })
        .join('\n')
    },
  },
  {
    name: 'line breaks lost: the next question right behind an explanation, the first behind the heading',
    write: (questions) =>
      `知识测试题${KINDS.map((kind, at) => {
        const each = ofType(questions, kind).map((question, index) => {
          const options = question.type === 'judge' ? '' : `\n\n${lettered(question, '.', '\n\n')}`
          const answer =
            question.type === 'judge' ? (isRight(question) ? '正确' : '错误') : lettersOf(question)
          return `${index + 1}、${question.stem}${options}\n\n【答案】:${answer}\n\n解析:${question.explanation}`
        })
        return `第${ORDINALS[at] ?? ''}部分${SHORT[kind]}(${each.length}题)${each.join('')}`
      }).join('')}`,
  },
]

import type { Question } from '#app/questions/question.ts'
import { inBanks, isRight, lettered, lettersOf, ofType, optionsOf, type Layout } from './public-layouts.ts'

const NAMES: Readonly<Record<string, string>> = { single: '单选题', multiple: '多选题', judge: '判断题' }
const nameOf = ({ type }: Question) => NAMES[type] ?? ''

/** Each way to answer with whether it is right. */
function choices(question: Question): Array<{ text: string; right: boolean }> {
  if (question.type === 'judge')
    return ['对', '错'].map((text) => ({ text, right: (text === '对') === isRight(question) }))
  const right = new Set(lettersOf(question))
  return optionsOf(question).map((text, index) => ({ text, right: right.has('ABCDEFGHIJ'[index] ?? '') }))
}

/** A table below a heading that names the type; its options stand in one cell, a bar within it behind a backslash. */
function markdownTable(questions: ReadonlyArray<Question>): string {
  const rows = questions.map((question, index) => {
    const answer = question.type === 'judge' ? (isRight(question) ? '正确' : '错误') : lettersOf(question)
    const cells = [
      `${index + 1}`,
      question.stem,
      lettered(question, '. ', '<br>'),
      answer,
      question.explanation,
    ]
    return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`
  })
  const name = questions[0] ? nameOf(questions[0]) : ''
  return [`## ${name}`, '', '| 序号 | 题目 | 选项 | 答案 | 解析 |', '|:--|---|---|:-:|---|', ...rows].join(
    '\n',
  )
}

/** Banks that say which option is right by a mark behind it, or everything in one line; nothing of theirs but the layout. */
export const MARKED_LAYOUTS: ReadonlyArray<Layout> = [
  {
    name: 'a questionnaire on the web: [单选题] * behind the stem, circles, （正确答案） behind the right ones',
    write: (questions) =>
      questions
        .filter(inBanks)
        .map((question, index) => {
          const box = question.type === 'multiple' ? '□' : '○'
          const lines = choices(question).map(
            ({ text, right }) => `${box} ${text}${right ? '（正确答案）' : ''}`,
          )
          return [`${index + 1}. ${question.stem} [${nameOf(question)}] *`, ...lines].join('\n')
        })
        .join('\n\n'),
  },
  {
    name: 'a learning platform: (单选题, 2分) without numbers, 我的答案 before 正确答案',
    write: (questions) =>
      questions
        .filter(inBanks)
        .map((question) => {
          const lines = choices(question).map(({ text }, index) => `${'ABCDEFGHIJ'[index] ?? ''}. ${text}`)
          const letters = choices(question).flatMap(({ right }, index) =>
            right ? ('ABCDEFGHIJ'[index] ?? '') : [],
          )
          const head = `(${nameOf(question)}, 2分) ${question.stem}`
          return [
            head,
            ...lines,
            '我的答案: A',
            `正确答案: ${letters.join('')}`,
            `答案解析：`,
            question.explanation,
          ].join('\n')
        })
        .join('\n'),
  },
  {
    name: 'the type in front of each number, 【答案】B【解析】 in one line',
    write: (questions) =>
      questions
        .filter(inBanks)
        .map((question, index) => {
          const answer = question.type === 'judge' ? (isRight(question) ? '√' : '×') : lettersOf(question)
          const options = question.type === 'judge' ? [] : [lettered(question, '．', '　')]
          const head = `【${nameOf(question)}】${index + 1}．${question.stem}`
          return [head, ...options, `【答案】${answer}【解析】${question.explanation}`].join('\n')
        })
        .join('\n'),
  },
  {
    name: 'ticks behind the right options, and behind statements without brackets',
    write: (questions) =>
      questions
        .filter(inBanks)
        .map((question, index) => {
          if (question.type === 'judge')
            return `${index + 1}、${question.stem.replace(/[。.]?$/u, '。')} ${isRight(question) ? '√' : '×'}`
          const lines = choices(question).map(
            ({ text, right }, at) => `${'ABCDEFGHIJ'[at] ?? ''}、${text}${right ? ' √' : ''}`,
          )
          return [`${index + 1}、${question.stem}`, ...lines].join('\n')
        })
        .join('\n'),
  },
  {
    name: 'tables of Markdown under headings that name the type',
    write: (questions) =>
      (['single', 'multiple', 'judge'] as const)
        .map((type) => markdownTable(ofType(questions, type)))
        .join('\n\n'),
  },
]

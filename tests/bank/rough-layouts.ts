import type { Question } from '#app/questions/question.ts'
import {
  csv,
  inBanks,
  isRight,
  lettered,
  LETTERS,
  lettersOf,
  ofType,
  optionsOf,
  type Layout,
} from './public-layouts.ts'

const TITLES = { single: '单选题', multiple: '多选题', judge: '判断题' }
const TYPES = ['single', 'multiple', 'judge'] as const
const answerOf = (question: Question) =>
  question.type === 'judge' ? (isRight(question) ? '正确' : '错误') : lettersOf(question)

/** A text as a program reads it out of a PDF: every line broken where the page is full, a head wherever a page begins. */
function asPages(lines: ReadonlyArray<string>): string {
  const broken = lines.flatMap((line) => line.match(/.{1,34}/gsu) ?? [])
  return broken
    .flatMap((line, index) => (index % 23 === 22 ? ['某某单位2024年度廉政知识测试题库', line] : [line]))
    .join('\n')
}

/** What was found rougher than the layouts of `PUBLIC_LAYOUTS`; nothing of theirs but the layout. */
export const ROUGH_LAYOUTS: ReadonlyArray<Layout> = [
  {
    name: 'read out of a PDF: broken lines, heads of pages within stems and between options',
    write: (questions) =>
      asPages([
        '廉政知识考试题库及参考答案',
        '一、单选题',
        ...ofType(questions, 'single').flatMap((question, index) => [
          `${index + 1}.${question.stem}`,
          ...optionsOf(question).map((text, at) => `${LETTERS[at] ?? ''}.${text}`),
          `正确答案：${lettersOf(question)}`,
        ]),
      ]),
  },
  {
    name: 'a record of somebody who practised: 正确答案, 我的答案, 分值',
    write: (questions) =>
      questions
        .filter((question) => question.type === 'single' || question.type === 'multiple')
        .map(
          (question, index) =>
            `${index + 1}. ${question.stem}\n${lettered(question, '. ', '\n   ')}\n正确答案: ${lettersOf(question)}\n我的答案: A\n分值: 0.4分\n`,
        )
        .join('\n'),
  },
  {
    name: 'lectures: numbers anew under each, true. 正确, ✔ and ❌, rules of hyphens',
    write: (questions) =>
      questions
        .filter(inBanks)
        .map((question, index) => {
          const title = index % 20 === 0 ? `第${String(index / 20 + 1).padStart(2, '0')}讲 纪律与规矩\n` : ''
          const options =
            question.type === 'judge' ? '   true. 正确\n   false. 错误' : lettered(question, '. ', '\n   ')
          const answer =
            question.type === 'judge' ? (isRight(question) ? '✔' : '❌') : [...lettersOf(question)].join(', ')
          return `${title}${(index % 20) + 1}. ${question.stem}\n${options}\n参考答案：${answer}\n${'-'.repeat(40)}\n`
        })
        .join('\n'),
  },
  {
    name: 'a document with tabs: options beside each other, the answer glued to the last of them',
    write: (questions) =>
      [
        '附件2',
        '一、单项选择题',
        ...ofType(questions, 'single').map(
          (question, index) =>
            `${index + 1}、${question.stem}\t\n${lettered(question, '、', '\t')}${index % 5 === 0 ? '' : '\t\n'}答案：${lettersOf(question)}`,
        ),
      ].join('\n'),
  },
  {
    name: 'chapters: [答案], rules of equals signs, types in each chapter again, ** before stems',
    write: (questions) =>
      [0, 1, 2]
        .map((chapter) => {
          const mine = questions.filter(inBanks).filter((_, index) => index % 3 === chapter)
          const parts = TYPES.map((type, part) => {
            const list = ofType(mine, type).map((question, index) => {
              const options = optionsOf(question).map(
                (text, at) => `         ${LETTERS[at] ?? ''}. ${text}\n`,
              )
              return `      ${index + 1}. ** ${question.stem}\n${options.join('')}         [答案] ${answerOf(question)}\n`
            })
            return `    ${'一二三'[part] ?? ''}、${TITLES[type]}\n\n${list.join('\n')}`
          })
          const rule = '='.repeat(60)
          return `${rule}\n  第${'一二三'[chapter] ?? ''}章\n${rule}\n\n  【章节测验】\n\n${parts.join('\n')}`
        })
        .join('\n'),
  },
  {
    name: 'letters in brackets, and all answers together at the end',
    write: (questions) => {
      const parts = TYPES.map((type) => ofType(questions, type))
      const asked = parts.map((list, part) =>
        [
          `${'一二三'[part] ?? ''}、${TITLES[TYPES[part] ?? 'single']}（每题1分）`,
          ...list.map(
            (question, index) =>
              `${index + 1}．${question.stem}${optionsOf(question)
                .map((text, at) => `\n（${'ＡＢＣＤＥＦ'[at] ?? ''}）${text}`)
                .join('')}`,
          ),
        ].join('\n'),
      )
      const answers = parts.map((list, part) => {
        const each = list.map((question, index) =>
          question.type === 'judge'
            ? `${index + 1}.${isRight(question) ? '√' : '×'}`
            : `${index + 1}.${lettersOf(question)}`,
        )
        return `${'一二三'[part] ?? ''}、${TITLES[TYPES[part] ?? 'single']}\n${each.join(' ')}`
      })
      return `${asked.join('\n')}\n参考答案\n${answers.join('\n')}`
    },
  },
  {
    name: 'one table for all types: a row above each, heads repeated with other columns, words as answers',
    write: (questions) =>
      TYPES.map((type, part) =>
        [
          csv([`${'一二三'[part] ?? ''}、${TITLES[type]}（每题2分）`, '', '', '']),
          type === 'judge'
            ? csv(['序号', '题目', '正确答案'])
            : csv(['序号', '正确答案', '题目', 'A', 'B', 'C', 'D', 'E', 'F']),
          ...ofType(questions, type).map((question, index) => {
            const options = optionsOf(question)
            const words = options
              .filter((_, at) => lettersOf(question).includes(LETTERS[at] ?? '?'))
              .join('|')
            const cells = type === 'judge' ? [question.stem, isRight(question) ? 'T' : 'F'] : []
            return csv([
              String(index + 1),
              ...(type === 'judge' ? cells : [words, question.stem, ...options]),
            ])
          }),
          csv(['', '', '', '']),
        ].join('\n'),
      ).join('\n'),
  },
]

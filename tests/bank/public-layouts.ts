import type { Question } from '#app/questions/question.ts'

/** A layout as banks on public pages and in public repositories have it; `join` makes a whole file of its questions. */
export type Layout = { name: string; write: (questions: ReadonlyArray<Question>) => string }

export const LETTERS = [...'ABCDEFGHIJ']

/** Questions with options, statements and short blanks: what such banks hold. */
export function inBanks(question: Question): boolean {
  return question.type === 'single' || question.type === 'multiple' || question.type === 'judge'
}

export function optionsOf(question: Question): Array<string> {
  return question.type === 'single' || question.type === 'multiple'
    ? question.options.map(({ text }) => text)
    : []
}

export function lettersOf(question: Question): string {
  if (question.type !== 'single' && question.type !== 'multiple') return ''
  return question.options
    .flatMap((option, index) => ('right' in option ? [LETTERS[index] ?? ''] : []))
    .join('')
}

export const ofType = (questions: ReadonlyArray<Question>, type: Question['type']) =>
  questions.filter((question) => question.type === type)
export const isRight = (question: Question) => question.type === 'judge' && question.answer
export const csv = (cells: ReadonlyArray<string>) =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
export const lettered = (question: Question, mark: string, between: string) =>
  optionsOf(question)
    .map((text, index) => `${LETTERS[index] ?? ''}${mark}${text}`)
    .join(between)

/** Written by hand after what was found on the pages and in the repositories; nothing of theirs but the layout. */
export const PUBLIC_LAYOUTS: ReadonlyArray<Layout> = [
  {
    name: 'documents of a sharing site: 第一部分, 【答案】:A, half-width punctuation, empty lines',
    write: (questions) =>
      (['single', 'multiple', 'judge'] as const)
        .map((type, part) => {
          const title = { single: '单选题', multiple: '多选题', judge: '判断题' }[type]
          const list = ofType(questions, type)
          const blocks = list.map((question, index) => {
            const answer = type === 'judge' ? (isRight(question) ? '正确' : '错误') : lettersOf(question)
            const parts = [`${index + 1}、${question.stem}`, ...lettered(question, '.', '\n').split('\n')]
            return [...parts, `【答案】:${answer}`, `解析:${question.explanation}`].join('\n\n')
          })
          return `第${'一二三'[part] ?? ''}部分${title}(${list.length}题)\n\n${blocks.join('\n\n')}`
        })
        .join('\n\n'),
  },
  {
    name: 'a notice board: answers of statements in brackets at their end',
    write: (questions) =>
      [
        '一、单项选择题(每题只有一个正确答案)',
        ...ofType(questions, 'single').map(
          (question, index) =>
            `${index + 1}. ${question.stem}\n${lettered(question, '. ', '\n')}\n答案:${lettersOf(question)}`,
        ),
        '二、判断题(正确的打“√”,错误的打“×”)',
        ...ofType(questions, 'judge').map(
          (question, index) => `${index + 1}. ${question.stem}(${isRight(question) ? '√' : '×'})`,
        ),
      ].join('\n'),
  },
  {
    name: 'a template of an examination system: 题型,题干,选项A…,答案,分值,解析 with A,B and 对',
    write: (questions) =>
      [
        '题型,题干,选项A,选项B,选项C,选项D,选项E,选项F,答案,分值,解析',
        ...questions.filter(inBanks).map((question) => {
          const type = question.type === 'single' ? '单选' : question.type === 'multiple' ? '多选' : '判断'
          const answer =
            question.type === 'judge' ? (isRight(question) ? '对' : '错') : [...lettersOf(question)].join(',')
          const options = Array.from({ length: 6 }, (_, index) => optionsOf(question)[index] ?? '')
          return csv([type, question.stem, ...options, answer, '2', question.explanation])
        }),
      ].join('\r\n'),
  },
  {
    name: 'a course in Markdown: ### 1., **答案：** B, rules between',
    write: (questions) =>
      [
        '## 一、单项选择题',
        ...ofType(questions, 'single').map(
          (question, index) =>
            `### ${index + 1}. ${question.stem}\n\n${lettered(question, '. ', '\n\n')}\n\n**答案：** ${lettersOf(question)}\n\n---`,
        ),
      ].join('\n\n'),
  },
  {
    name: 'a converter of notes: 1、_[单选]_, - A: …, 正确答案：A',
    write: (questions) =>
      questions
        .filter(inBanks)
        .map((question, index) => {
          const type = { single: '单选', multiple: '多选', judge: '判断' }[String(question.type)] ?? ''
          const answer =
            question.type === 'judge' ? (isRight(question) ? '正确' : '错误') : lettersOf(question)
          const options = optionsOf(question).map((text, at) => `- ${LETTERS[at] ?? ''}: ${text}`)
          return [
            `${index + 1}、_[${type}]_${question.stem}`,
            ...options,
            `正确答案：${answer}`,
            `解析：${question.explanation}`,
          ].join('\n')
        })
        .join('\n\n'),
  },
  {
    name: 'a shared table: a title above, 试题内容, all options in one cell by bars, words for judgements',
    write: (questions) =>
      [
        csv(['廉政知识题库', '', '', '', '']),
        csv(['序号', '试题类型', '试题内容', '选项', '标准答案', '难度系数']),
        ...questions.filter(inBanks).map((question, index) => {
          const type =
            { single: '单项选择题', multiple: '多项选择题', judge: '判断题' }[String(question.type)] ?? ''
          const options = question.type === 'judge' ? '正确|错误' : optionsOf(question).join('|')
          const answer = question.type === 'judge' ? (isRight(question) ? 'A' : 'B') : lettersOf(question)
          return csv([String(index + 1), type, question.stem, options, answer, '0.7'])
        }),
      ].join('\n'),
  },
]

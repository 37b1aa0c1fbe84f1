import { answerWords } from './answer-words.ts'
import type { NamedReply } from './find-results.server.ts'
import type { Answers, SurveyQuestion } from './survey.ts'
import { tally, textsOf } from './tally.ts'

type ExportColumn<Row> = { key: string; title: string; value: (row: Row) => string | number; width?: number }

type CountRow = { number: number; question: string; choice: string; count: number; answered: number }
type TextRow = { number: number; question: string; text: string }

/** One row for each choice of each question. */
export const COUNT_COLUMNS: ReadonlyArray<ExportColumn<CountRow>> = [
  { key: 'number', title: '题号', value: (row) => row.number },
  { key: 'question', title: '题目', value: (row) => row.question, width: 40 },
  { key: 'choice', title: '选项', value: (row) => row.choice, width: 30 },
  { key: 'count', title: '选择人数', value: (row) => row.count },
  { key: 'answered', title: '回答人数', value: (row) => row.answered },
]

export const TEXT_COLUMNS: ReadonlyArray<ExportColumn<TextRow>> = [
  { key: 'number', title: '题号', value: (row) => row.number },
  { key: 'question', title: '题目', value: (row) => row.question, width: 40 },
  { key: 'text', title: '回答', value: (row) => row.text, width: 80 },
]

export function countRows(
  questions: ReadonlyArray<SurveyQuestion>,
  all: ReadonlyArray<Answers>,
): Array<CountRow> {
  return questions.flatMap((question, index) => {
    const { choices, answered } = tally(question, all)
    const about = { number: index + 1, question: question.text, answered }
    return choices.map(({ label, count }) => ({ ...about, choice: label, count }))
  })
}

export function textRows(
  questions: ReadonlyArray<SurveyQuestion>,
  all: ReadonlyArray<Answers>,
): Array<TextRow> {
  return questions.flatMap((question, index) =>
    question.kind === 'text'
      ? textsOf(question, all).map((text) => ({ number: index + 1, question: question.text, text }))
      : [],
  )
}

/** One row for each person of a named questionnaire. */
export function replyColumns(questions: ReadonlyArray<SurveyQuestion>): Array<ExportColumn<NamedReply>> {
  return [
    { key: 'name', title: '姓名', value: (row) => row.name },
    { key: 'number', title: '工号', value: (row) => row.employeeNumber },
    { key: 'unit', title: '所在组织', value: (row) => row.unitName, width: 30 },
    ...questions.map((question, index) => ({
      key: question.id,
      title: `${index + 1}. ${question.text}`,
      value: (row: NamedReply) => answerWords(question, row.answers),
      width: 30,
    })),
  ]
}

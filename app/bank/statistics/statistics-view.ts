import type { Question } from '#app/questions/question.ts'
import { QUESTION_TYPE_TITLES } from '#app/questions/question.ts'
import { readableStem } from '#app/questions/readable-stem.ts'
import { questionStatistics, type JudgedAnswer } from './question-statistics.ts'
import { questionWarnings } from './question-warnings.ts'

/** A line of the table of statistics, in words and figures as shown. */
export type StatisticsLine = {
  ref: string
  stem: string
  type: string
  answers: number
  difficulty: string
  discrimination: string
  correlation: string
  options: string
  /** Median time of an answer; empty where it is not known. */
  seconds: string
  warnings: Array<string>
}

/** One line a question, those with warnings first, then the hardest. */
export function statisticsView(
  questions: ReadonlyArray<{ ref: string; question: Question }>,
  answers: ReadonlyMap<string, ReadonlyArray<JudgedAnswer>>,
): Array<StatisticsLine> {
  const lines = questions.map(({ ref, question }) => {
    const own = answers.get(ref) ?? []
    const seen = own.some(({ choices }) => choices.length > 0)
    const found = questionStatistics(own, seen ? optionIds(question) : [])
    const line: StatisticsLine = {
      ...{ ref, stem: readableStem(question.stem).slice(0, 80), type: QUESTION_TYPE_TITLES[question.type] },
      ...{ answers: found.answers, difficulty: figure(found.difficulty) },
      ...{ discrimination: figure(found.discrimination), correlation: figure(found.correlation) },
      options: found.options.map((option) => optionWords(option, keysOf(question))).join('，') || '无',
      seconds: found.seconds === null ? '' : `${Math.round(found.seconds)} 秒`,
      warnings: questionWarnings(found, keysOf(question)),
    }
    return { line, order: found.difficulty ?? 2 }
  })
  return lines
    .sort((one, other) => other.line.warnings.length - one.line.warnings.length || one.order - other.order)
    .map(({ line }) => line)
}

function optionIds(question: Question): Array<string> {
  if (question.type === 'judge') return ['true', 'false']
  return question.type === 'single' || question.type === 'multiple'
    ? question.options.map(({ id }) => id)
    : []
}

function keysOf(question: Question): Array<string> {
  if (question.type === 'judge') return [String(question.answer)]
  if (question.type !== 'single' && question.type !== 'multiple') return []
  return question.options.filter((option) => 'right' in option).map(({ id }) => id)
}

/** B 7（正确答案） — how many took an option. */
function optionWords({ id, count }: { id: string; count: number }, keys: ReadonlyArray<string>): string {
  return `${label(id)} ${count}${keys.includes(id) ? '（正确答案）' : ''}`
}

function label(id: string): string {
  return id === 'true' ? '对' : id === 'false' ? '错' : id.toUpperCase()
}

function figure(value: number | null): string {
  return value === null ? '答题太少' : value.toFixed(2)
}

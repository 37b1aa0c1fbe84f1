import { choicesOf, type Answers, type SurveyQuestion } from './survey.ts'

/** Longest text answer, in characters. */
export const LONGEST_TEXT = 500

type Values = Readonly<Record<string, string | ReadonlyArray<string> | undefined>>

/** The field that answers a question. */
export function answerField(question: Pick<SurveyQuestion, 'id'>): string {
  return `answer-${question.id}`
}

/** Reads a form as answers; what is wrong is told by field, one sentence each. */
export function readAnswers(
  questions: ReadonlyArray<SurveyQuestion>,
  values: Values,
): { ok: true; answers: Answers } | { ok: false; errors: Record<string, string> } {
  const answers: Record<string, Answers[string]> = {}
  const errors: Record<string, string> = {}
  for (const question of questions) {
    const given = [values[answerField(question)] ?? []].flat().filter((text) => text.trim() !== '')
    const read = given.length === 0 ? { missing: true as const } : readOne(question, given)
    if ('answer' in read) answers[question.id] = read.answer
    else if ('error' in read) errors[answerField(question)] = read.error
    else if (question.need === 'required') errors[answerField(question)] = missingWords(question)
  }
  return Object.keys(errors).length === 0 ? { ok: true, answers } : { ok: false, errors }
}

function missingWords({ kind, text }: SurveyQuestion): string {
  return kind === 'text' ? `请填写“${text}”` : `请回答“${text}”`
}

function readOne(
  question: SurveyQuestion,
  given: ReadonlyArray<string>,
): { answer: Answers[string] } | { error: string } {
  if (question.kind === 'text') return readText(question, given.join('\n'))
  const known = choicesOf(question).map(({ value }) => String(value))
  const taken = [...new Set(given)]
  const single = question.kind !== 'multiple'
  if (taken.some((value) => !known.includes(value)) || (single && taken.length > 1))
    return { error: `请从列出的选项中重新选择“${question.text}”` }
  const numbers = taken.map(Number).sort((left, right) => left - right)
  return { answer: single ? (numbers[0] ?? 0) : numbers }
}

function readText({ text }: SurveyQuestion, given: string): { answer: string } | { error: string } {
  const answer = given.trim()
  if (answer.length > LONGEST_TEXT)
    return { error: `“${text}”请控制在 ${LONGEST_TEXT} 个字以内，现在有 ${answer.length} 个字` }
  return { answer }
}
